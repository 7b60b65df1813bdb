import type { OfficeAnswers } from '@quittance/api/office/router.ts';

/** What a client pays less, as its file shows it. */
export type Discount = OfficeAnswers['discounts']['ofClient'][number];

/** What was refused in one of the forms: `new`, or that of a discount by its id; with what had been typed there. */
export type RefusedDiscount = {
	readonly at: string;
	readonly words: string;
	readonly sent: Readonly<Record<string, string>>;
};
