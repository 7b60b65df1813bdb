import type { Day } from '@quittance/core/calendar/day.ts';
import { dueOn, type PaymentTerms } from '@quittance/core/calendar/terms.ts';
import { ownTerms } from '@quittance/db/clients.ts';
import type { Tx } from '@quittance/db/open.ts';
import { usualTerms } from '@quittance/db/organizations.ts';

/** The due date of an invoice of a client, known by its code or by its name. */
export type DueDates = (client: string, invoicedOn: Day) => Day;

/** Due dates by the client's own terms, else the organization's. Each is worked out once: a ledger asks it half a million times. */
export async function dueDates(tx: Tx): Promise<DueDates> {
	const usual = remembering(await usualTerms(tx));
	const own = new Map<string, (on: Day) => Day>();
	for (const { code, name, terms } of await ownTerms(tx)) {
		const due = remembering(terms);
		own.set(code, due);
		if (!own.has(name)) own.set(name, due);
	}
	return (client, on) => (own.size === 0 ? usual : (own.get(client) ?? own.get(client.toLowerCase()) ?? usual))(on);
}

function remembering(terms: PaymentTerms): (on: Day) => Day {
	const known = new Map<Day, Day>();
	return (on) => {
		let due = known.get(on);
		if (due === undefined) known.set(on, (due = dueOn(on, terms)));
		return due;
	};
}
