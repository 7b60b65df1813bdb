import type { OwedTold } from '@quittance/api/office/owed-told.ts';
import { latenesses } from '@quittance/core/invoice/lateness.ts';
import { minorDigits } from '@quittance/core/money/currency.ts';
import { formatDecimal } from '@quittance/core/money/decimal.ts';
import type { ExcelCell, ExcelColumn } from '@quittance/documents/write-excel.ts';
import { holdName } from '@quittance/ui/words/holds.ts';
import type { Language } from '@quittance/ui/words/language.ts';
import { latenessWords } from '@quittance/ui/words/lateness.ts';
import { stepWords } from '@quittance/ui/words/steps.ts';
import { m } from '#lib/paraglide/messages.js';

/** The columns of the file, headed in the reader's language. */
export function owedColumns(currency: string, locale: Language): readonly ExcelColumn[] {
	const words = (heading: string, width: number) => ({ heading, kind: 'words', width }) as const;
	const day = (heading: string) => ({ heading, kind: 'day', width: 12 }) as const;
	const decimals = minorDigits(currency);
	const amount = (heading: string) => ({ heading, kind: 'amount', width: 14, decimals }) as const;
	return [
		words(m.clients_name({}, { locale }), 36),
		words(m.clients_code({}, { locale }), 16),
		words(m.clients_profile({}, { locale }), 18),
		words(m.clients_owner({}, { locale }), 18),
		words(m.owed_country({}, { locale }), 8),
		words(m.owed_currency({}, { locale }), 8),
		amount(m.clients_outstanding({}, { locale })),
		...latenesses.map((lateness) => amount(latenessWords[lateness][locale])),
		amount(m.owed_in_favour({}, { locale })),
		words(m.owed_last({}, { locale }), 18),
		day(m.owed_last_on({}, { locale })),
		words(m.owed_next({}, { locale }), 18),
		day(m.owed_next_on({}, { locale })),
		words(m.owed_held({}, { locale }), 24),
	];
}

/** A client as a row of the file. */
export function owedCells(row: OwedTold, language: Language): readonly ExcelCell[] {
	const { currency, aging, lastReminder, next, hold } = row;
	const amount = (minor: bigint) => Number(formatDecimal(minor, currency));
	return [
		...[row.name, row.accountCode, row.profile, row.owner, row.country, currency],
		amount(row.outstandingMinor),
		...latenesses.map((lateness) => amount(aging[lateness])),
		amount(-row.inFavourMinor),
		lastReminder ? stepWords[lastReminder.step][language] : null,
		lastReminder?.on ?? null,
		next ? stepWords[next.step][language] : null,
		next?.on ?? null,
		hold ? holdName(hold.reason, language) : null,
	];
}
