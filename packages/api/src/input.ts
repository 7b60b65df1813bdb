import { parseDay, type Day } from '@quittance/core/calendar/day.ts';
import { isCurrency } from '@quittance/core/money/currency.ts';
import { z } from 'zod';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The id of a row. What is no id is the id of nothing, so that a mistyped address is answered like one that leads nowhere. */
export const anId = z.string().pipe(z.uuid().catch(NOBODY));

/** A calendar day, `2026-12-03`; refuses days that no calendar has. */
export const aDay = z.string().transform((text, context): Day => {
	const day = parseDay(text);
	if (day !== undefined) return day;
	context.addIssue({ code: 'custom', message: 'day' });
	return z.NEVER;
});

/** An amount in the smallest unit of its currency. */
export const minor = z.bigint();

/** ISO 4217 */
export const aCurrency = z.string().refine(isCurrency, 'currency');

/** What somebody typed into a search field; bounded, since somebody may paste a ledger. */
export const typed = z.string().trim().max(20_000);

/** How many rows of a list come at once. */
export const atMost = (usual: number, most: number) => z.int().min(1).max(most).default(usual);
