import type { FactName } from '@quittance/core/client/fact-names.ts';
import type { ClientFacts } from '@quittance/core/client/read-facts.ts';
import { formatDecimal } from '@quittance/core/money/decimal.ts';
import type { ClientFactsRow } from '@quittance/db/client-facts.ts';
import { ownerNamed } from '@quittance/db/collaborators.ts';
import type { Tx } from '@quittance/db/open.ts';
import { usualCurrency } from '@quittance/db/organizations.ts';

type Facts = Partial<ClientFacts> & Pick<ClientFactsRow, 'kind'>;

/** One fact that changes, before and after as a person reads them; empty where there is nothing. */
export type ChangeOfFact = {
	readonly field: FactName | 'kind';
	readonly before: string;
	readonly after: string;
};

/** What new facts change in those that are there, in the words of the trail (ORG-03). */
export async function changesOfFacts(tx: Tx, before: ClientFactsRow, after: Facts): Promise<ChangeOfFact[]> {
	const currency = await usualCurrency(tx);
	const names = new Map<string, string>();
	for (const id of [before.ownerId, after.ownerId]) if (id) names.set(id, (await ownerNamed(tx, id))?.name ?? '');
	const said = (value: ClientFacts[keyof ClientFacts] | undefined): string => {
		if (value === null || value === undefined) return '';
		if (typeof value === 'bigint') return formatDecimal(value, currency);
		if (typeof value === 'boolean') return value ? 'yes' : 'no';
		return names.get(String(value)) ?? String(value);
	};
	const changed = (Object.keys(after) as (keyof Facts)[]).filter(
		(fact) => after[fact] !== undefined && after[fact] !== before[fact],
	);
	// A person's name is made of its parts, and is one change with them.
	const told = changed.filter((fact) => !(isPart(fact) && changed.includes('name')));
	return told.map((fact) => ({ field: nameOf(fact), before: said(before[fact]), after: said(after[fact]) }));
}

const isPart = (fact: keyof Facts): boolean => fact === 'firstName' || fact === 'lastName';

const nameOf = (fact: keyof Facts): ChangeOfFact['field'] =>
	fact === 'ownerId' ? 'owner' : fact === 'creditLimitMinor' ? 'creditLimit' : fact;
