import type { StepName } from '@quittance/core/scenario/scenario.ts';
import { notice as enNotice } from './defaults/en/notice.ts';
import { r1 as enR1 } from './defaults/en/r1.ts';
import { r2 as enR2 } from './defaults/en/r2.ts';
import { r3 as enR3 } from './defaults/en/r3.ts';
import { r4 as enR4 } from './defaults/en/r4.ts';
import { r5 as enR5 } from './defaults/en/r5.ts';
import { thanks as enThanks } from './defaults/en/thanks.ts';
import { notice as frNotice } from './defaults/fr/notice.ts';
import { r1 as frR1 } from './defaults/fr/r1.ts';
import { r2 as frR2 } from './defaults/fr/r2.ts';
import { r3 as frR3 } from './defaults/fr/r3.ts';
import { r4 as frR4 } from './defaults/fr/r4.ts';
import { r5 as frR5 } from './defaults/fr/r5.ts';
import { thanks as frThanks } from './defaults/fr/thanks.ts';
import type { Language } from './language.ts';
import type { Template } from './render-message.ts';

/** What one step says on each channel; `phone` is a script for the caller, `text` a short message. */
export type StepTemplates = {
	readonly email: Template;
	readonly letter: Template;
	readonly phone: string;
	readonly text: string;
};

/** The templates a new organization starts with (SCN-04): courteous first, firm last, blaming never. */
export const defaultTemplates: Readonly<Record<Language, Readonly<Record<StepName, StepTemplates>>>> = {
	fr: { notice: frNotice, R1: frR1, R2: frR2, R3: frR3, R4: frR4, R5: frR5, thanks: frThanks },
	en: { notice: enNotice, R1: enR1, R2: enR2, R3: enR3, R4: enR4, R5: enR5, thanks: enThanks },
};
