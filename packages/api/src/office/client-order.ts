import { z } from 'zod';
import { aCurrency } from '../input.ts';

/** In what order the list of clients stands. */
export const clientOrder = {
	sort: z.enum(['name', 'outstanding', 'overdue']).default('name'),
	/** Whose amounts sort; the organization's when absent. */
	currency: aCurrency.optional(),
};
