import type { Settings } from '@quittance/core/organization/settings.ts';
import { Failure } from './failure.ts';

/** The options of `organization set` as they are typed. */
export type SettingsTyped = {
	readonly sender?: string;
	readonly senderName?: string;
	readonly replyTo?: string;
	readonly iban?: string;
	readonly bic?: string;
	readonly staleAfter?: string;
};

/** Only what was typed, under the names that the database has. */
export function settingsIn({ sender, senderName, replyTo, iban, bic, staleAfter }: SettingsTyped): Partial<Settings> {
	return {
		...(sender !== undefined && { senderAddress: sender }),
		...(senderName !== undefined && { senderName }),
		...(replyTo !== undefined && { replyTo }),
		...(iban !== undefined && { iban }),
		...(bic !== undefined && { bic }),
		...(staleAfter !== undefined && { staleAfterWorkingDays: daysIn(staleAfter) }),
	};
}

function daysIn(text: string): number | null {
	if (text === 'never') return null;
	if (/^\d{1,3}$/.test(text)) return Number(text);
	throw new Failure(`“${text}” is neither a number of working days nor “never”.`);
}
