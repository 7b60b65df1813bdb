import type { OfficeAnswers } from '@quittance/api/office/router.ts';
import type { AttributeType } from '@quittance/core/sheet/attribute.ts';
import { m } from '#lib/paraglide/messages.js';

export type Sheet = OfficeAnswers['sheets']['list'][number];
export type SheetField = Sheet['fields'][number];

/** What a type of attributes is called. */
export const typeInWords = (type: AttributeType): string =>
	({
		text: m.attribute_text,
		number: m.attribute_number,
		amount: m.attribute_amount,
		day: m.attribute_day,
		choice: m.attribute_choice,
		flag: m.attribute_flag,
		link: m.attribute_link,
	})[type]();

/** What there is to choose from, as somebody wrote it: one a line. */
export const choicesTyped = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
