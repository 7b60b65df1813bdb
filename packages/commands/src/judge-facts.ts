import type { ClientKind, TypedFacts } from '@quittance/core/client/fact-names.ts';
import { readFacts, type ReadFacts, type WrongFact } from '@quittance/core/client/read-facts.ts';
import { refuse } from '@quittance/core/outcome.ts';
import { codeTaken } from '@quittance/db/client-facts.ts';
import { ownerNamed } from '@quittance/db/collaborators.ts';
import type { Tx } from '@quittance/db/open.ts';
import { lockOrganization } from '@quittance/db/organizations.ts';
import { countryCodes } from '@quittance/imports/values/country.ts';
import { readVatNumber } from '@quittance/imports/values/vat-number.ts';

type Judged = {
	readonly kind: ClientKind;
	readonly typed: TypedFacts;
	/** The client whose own code and owner are nobody else's affair; null for a new one. */
	readonly clientId: string | null;
	readonly ownerId: string | null;
};

/**
 * Reads what was typed, and asks what only the database knows: that nobody else bears the account code, and that the owner may be one.
 * Holds the organization while a code is given out, so that two who type the same at once do not both get it.
 */
export async function judgeFacts(tx: Tx, { kind, typed, clientId, ownerId }: Judged): Promise<ReadFacts> {
	const { currency } = await lockOrganization(tx);
	const { facts, wrong: misread } = readFacts(kind, typed, { currency, readVatNumber });
	const wrong: WrongFact[] = [...misread];
	const { accountCode, country } = facts;
	if (country && !countryCodes().includes(country))
		wrong.push({ field: 'country', refused: refuse('client.countryUnknown', { country }) });
	if (accountCode !== undefined && (await codeTaken(tx, accountCode, clientId)))
		wrong.push({ field: 'accountCode', refused: refuse('client.codeTaken', { code: accountCode }) });
	if (facts.ownerId && facts.ownerId !== ownerId && !(await ownerNamed(tx, facts.ownerId)))
		wrong.push({ field: 'owner', refused: refuse('collaborator.unknown') });
	return { facts, wrong };
}
