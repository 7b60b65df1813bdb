import type { ClientKind, TypedFacts } from '@quittance/core/client/fact-names.ts';
import type { WrongFact } from '@quittance/core/client/read-facts.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { addClient } from '@quittance/db/client-facts.ts';
import { storeClientRight } from '@quittance/db/client-rights.ts';
import { addMembers, keepGroups } from '@quittance/db/groups.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { defaultProfile, keepProfile } from '@quittance/db/profiles.ts';
import { keepSheets } from '@quittance/db/sheet-templates.ts';
import { adminsOnly } from './admins-only.ts';
import { keepRules } from './apply-rule.ts';
import { assignNewClients } from './assign-new-clients.ts';
import { loadSheets } from './carry-sheet.ts';
import { judgeFacts } from './judge-facts.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

export type CreateClient = {
	readonly actor: Actor;
	readonly kind: ClientKind;
	readonly typed: TypedFacts;
	/** Only admins choose (PRF-01); absent: the default one, when there is one (PRF-05). null: none. */
	readonly profileId?: string | null | undefined;
	readonly groupIds: readonly string[];
	/** Sheet templates that it carries from the first; one that is gone by now is left out (CLI-09). */
	readonly sheetIds?: readonly string[];
};

/** The new client, or all that is wrong with what was typed; then nothing is made. */
export type ClientCreated =
	{ readonly clientId: string; readonly wrong?: never } | { readonly wrong: readonly WrongFact[] };

/**
 * A client typed by hand (CLI-01, CLI-08), with its groups, in the profile that was chosen or else the default one (PRF-05). Who makes a
 * client may work on it, whatever the organization gives on others.
 */
export const createClient = (
	{ db, now }: Office,
	{ actor, kind, typed, profileId, groupIds, sheetIds = [] }: CreateClient,
): Promise<Outcome<ClientCreated, never>> =>
	db.write(actor, async (tx) => {
		await keepSheets(tx);
		const judged = await judgeFacts(tx, { kind, typed, clientId: null, ownerId: null });
		const profile = await profileFor(tx, actor, profileId);
		const groups = await groupsFor(tx, groupIds);
		const { name = '', accountCode = '', ...facts } = judged.facts;
		const missing = [
			...(name === '' && !judged.wrong.some(({ field }) => field === 'name' || field === 'lastName')
				? [wrongWith(kind === 'company' ? 'name' : 'lastName', 'client.nameMissing')]
				: []),
			...(accountCode === '' && !judged.wrong.some(({ field }) => field === 'accountCode')
				? [wrongWith('accountCode', 'client.codeMissing')]
				: []),
		];
		const wrong = [...judged.wrong, ...missing, ...profile.wrong, ...groups];
		if (wrong.length > 0) return allow({ wrong });
		const rules = await keepRules(tx);
		const client = await addClient(tx, { ...facts, kind, name, accountCode, profileId: profile.id });
		if (!client) return allow({ wrong: [wrongWith('accountCode', 'client.codeTaken', { code: accountCode })] });
		const { id } = client;
		await addMembers(tx, groupIds, [id], 'hand');
		const today = await todayOf(tx, now());
		await lookAgain(tx, [id], today);
		await record(tx, { name: 'client.created', subject: id, clientId: id, actor, details: { name, accountCode } });
		await loadSheets(tx, { actor, clientId: id, sheetIds });
		await assignNewClients(tx, rules, { actor, today, at: now() });
		if (!(await mayActOn(tx, actor, id, 'client.unknown')).ok) await storeClientRight(tx, actor.id, id, 'full');
		return allow({ clientId: id });
	});

async function profileFor(
	tx: Tx,
	actor: Actor,
	chosen: string | null | undefined,
): Promise<{ id: string | null; wrong: readonly WrongFact[] }> {
	if (chosen === undefined) return { id: (await defaultProfile(tx))?.id ?? null, wrong: [] };
	const admin = await adminsOnly(tx, actor);
	if (!admin.ok) return { id: null, wrong: [{ field: 'profile', refused: admin }] };
	if (chosen === null || (await keepProfile(tx, chosen))) return { id: chosen, wrong: [] };
	return { id: null, wrong: [{ field: 'profile', refused: refuse('profile.unknown', { name: '…' }) }] };
}

async function groupsFor(tx: Tx, groupIds: readonly string[]): Promise<readonly WrongFact[]> {
	const kept = new Set(await keepGroups(tx, groupIds));
	return groupIds.every((id) => kept.has(id)) ? [] : [wrongWith('group', 'group.unknown', { name: '…' })];
}

const wrongWith = (
	field: WrongFact['field'],
	refusal: WrongFact['refused']['refusal'],
	about: WrongFact['refused']['about'] = {},
): WrongFact => ({ field, refused: refuse(refusal, about) });
