import { recordForEach } from '@quittance/db/activities.ts';
import { keepAsAttributes } from '@quittance/db/client-sheets.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';

type FieldsThatGo = {
	readonly actor: Actor;
	readonly fieldIds: readonly string[];
	/** The one client that they leave; null: all. */
	readonly clientId: string | null;
	readonly sheet: string;
};

/** What fields that go said of clients stays with each of them as an attribute of its own, and their files say so. Of how many. */
export async function keepAttributes(tx: Tx, { actor, fieldIds, clientId, sheet }: FieldsThatGo): Promise<number> {
	const kept = await keepAsAttributes(tx, { fieldIds, clientId });
	await recordForEach(
		tx,
		{ name: 'attribute.kept', actor },
		kept.map(({ clientId: of, attribute, value }) => ({ clientId: of, details: { attribute, sheet, after: value } })),
	);
	return new Set(kept.map(({ clientId: of }) => of)).size;
}
