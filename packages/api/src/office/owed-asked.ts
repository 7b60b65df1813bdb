import { owedSorts } from '@quittance/db/owed-list.ts';
import { z } from 'zod';
import { aCurrency, anId } from '../input.ts';

/** Whom the list of who owes what is narrowed to. */
export const owedFilter = {
	profile: anId.optional(),
	group: anId.optional(),
	owner: anId.optional(),
	/** ISO 3166-1 */
	country: z.string().length(2).optional(),
};

/** In which currency, and in what order. */
export const owedOrder = {
	sort: z.enum(owedSorts).default('outstanding'),
	/** Whose amounts are shown; the organization's when absent. */
	currency: aCurrency.optional(),
};
