import type { Actor } from '@quittance/db/open.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { expect, test } from 'vitest';
import { bytesOf, imported, newOrganization } from '../testing/ledger-book.ts';
import { sale, writtenLedger } from '../testing/written-ledger.ts';
import { addCollaborator } from './add-collaborator.ts';
import { addToGroups } from './add-to-groups.ts';
import { createGroup } from './create-group.ts';
import { createProfile } from './create-profile.ts';
import { deleteAssignmentRule } from './delete-assignment-rule.ts';
import { deleteGroup } from './delete-group.ts';
import { importFile } from './import-file.ts';
import { runAssignmentRule } from './run-assignment-rule.ts';
import { saveAssignmentRule, type WrittenRule } from './save-assignment-rule.ts';

const { database: db } = await testDatabase();
const office = { db, now: () => new Date('2026-06-01T08:00:00Z') };

async function book() {
	const actor = await newOrganization(office);
	const made = async (name: string) => {
		const group = await createGroup(office, { actor, name });
		if (!group.ok) throw new Error(group.refusal);
		return group.value.groupId;
	};
	const [big, towns] = [await made('Grands comptes'), await made('Mairies')];
	const profile = await createProfile(office, { actor, name: 'Public', isDefault: false });
	if (!profile.ok) throw new Error(profile.refusal);
	const hired = await addCollaborator(office, {
		...{ actor, email: 'bruno@belmont.example', name: 'Bruno', role: 'collaborator', language: 'fr' },
	} as const);
	if (!hired.ok) throw new Error(hired.refusal);
	return { actor, big, towns, profileId: profile.value.profileId, bruno: hired.value.collaboratorId };
}

const nothing = { groupIds: [], profileId: null, ownerId: null, scenarioId: null };
const townHalls = { field: 'name', compare: 'starts with', value: 'MAIRIE' };
const oweMuch = { field: 'outstanding', compare: 'at least', value: '50000' };

async function save(actor: Actor, rule: Partial<WrittenRule>): Promise<string> {
	const saved = await saveAssignmentRule(office, {
		actor,
		ruleId: null,
		rule: { ...nothing, name: 'R', conditions: [], ...rule },
	});
	if (!saved.ok) throw new Error(saved.refusal);
	return saved.value.ruleId;
}
const clients = (actor: Actor, rows: string) =>
	importFile(office, {
		actor,
		file: { name: 'clients.csv', bytes: bytesOf(`Code client;Raison sociale;Profil;Groupes\r\n${rows}`) },
		as: 'clients',
		consent: 'none',
	});
const look = (actor: Actor) =>
	db.read(actor.organizationId, async (tx) => {
		const rows = await tx
			.selectFrom('client as c')
			.leftJoin('profile as p', 'p.id', 'c.profileId')
			.leftJoin('clientGroupMember as m', 'm.clientId', 'c.id')
			.leftJoin('clientGroup as g', 'g.id', 'm.clientGroupId')
			.select(['c.accountCode', 'p.name as profile', 'c.ownerId', 'g.name as group', 'm.origin'])
			.orderBy('c.accountCode')
			.orderBy('g.rank')
			.execute();
		return rows.map(({ accountCode, profile, ownerId, group, origin }) =>
			[accountCode, profile, ownerId ? 'owned' : '', group ?? '', origin ?? ''].join(' ').replace(/ +/g, ' ').trim(),
		);
	});

test('GRP-03 a rule gives each new client groups, profile and owner, and what a file said of it stays', async () => {
	const { actor, towns, profileId, bruno } = await book();
	await save(actor, { name: 'Mairies', conditions: [townHalls], groupIds: [towns], profileId, ownerId: bruno });
	await clients(actor, 'C1;Mairie de Lyon;;\r\nC2;Mairie de Vienne;Standard;\r\nC3;Café Ravel;;');
	expect(await look(actor)).toEqual([
		'C1 Public owned Mairies rule',
		'C2 Standard owned Mairies rule',
		'C3 À affecter',
	]);
});

test('GRP-03 a rule asks for a tag, or for its absence, whatever its case', async () => {
	const { actor, big, towns } = await book();
	await clients(actor, 'C1;Garage Nord;;\r\nC2;Garage Sud;;');
	await db.write(actor, async (tx) => {
		const tags = await tx
			.insertInto('tag')
			.values([{ name: 'Export' }, { name: 'VIP' }])
			.returning('id')
			.execute();
		const { id: clientId } = await tx
			.selectFrom('client')
			.select('id')
			.where('accountCode', '=', 'C1')
			.executeTakeFirstOrThrow();
		await tx
			.insertInto('clientTag')
			.values(tags.map(({ id: tagId }) => ({ clientId, tagId })))
			.execute();
	});
	const tagged = (compare: string) => [{ field: 'tag', compare, value: 'vip' }];
	const rules = [
		await save(actor, { name: 'VIP', conditions: tagged('is'), groupIds: [big] }),
		await save(actor, { name: 'Others', conditions: tagged('is not'), groupIds: [towns] }),
	];
	for (const ruleId of rules) await runAssignmentRule(office, { actor, ruleId });
	expect(await look(actor)).toEqual(['C1 À affecter Grands comptes rule', 'C2 À affecter Mairies rule']);
});

test('GRP-03 new clients of a ledger are looked at once it is known what they owe', async () => {
	const { actor, big } = await book();
	await save(actor, { name: 'Gros', conditions: [oweMuch], groupIds: [big] });
	await imported(
		office,
		actor,
		writtenLedger([...sale(1, '2026-01-10', 'C1', '900,00'), ...sale(2, '2026-01-10', 'C2', '100,00')]),
	);
	expect(await look(actor)).toEqual(['C1 À affecter Grands comptes rule', 'C2 À affecter']);
});

test('GRP-03 a preview counts and leaves no trace; the run does what it said, and those who came before the rule are only then looked at', async () => {
	const { actor, towns, profileId } = await book();
	await clients(actor, 'C1;Mairie de Lyon;;\r\nC2;Mairie de Vienne;Standard;Mairies\r\nC3;Café Ravel;;');
	const ruleId = await save(actor, { name: 'Mairies', conditions: [townHalls], groupIds: [towns], profileId });
	const before = await look(actor);
	const would = { alike: 2, joined: 1, profile: 2, owner: 0, scenario: 0 };
	expect(await runAssignmentRule(office, { actor, ruleId, rehearsal: true })).toMatchObject({ value: would });
	expect(await look(actor)).toEqual(before);
	expect(await runAssignmentRule(office, { actor, ruleId })).toMatchObject({ value: would });
	expect(await look(actor)).toEqual(['C1 Public Mairies rule', 'C2 Public Mairies import', 'C3 À affecter']);
	expect(await runAssignmentRule(office, { actor, ruleId })).toMatchObject({
		value: { alike: 2, joined: 0, profile: 0 },
	});
});

test('GRP-02 a rule takes nobody out, and a membership by hand stays by hand', async () => {
	const { actor, towns, big } = await book();
	await clients(actor, 'C1;Mairie de Lyon;;');
	const [id = ''] = await db.read(actor.organizationId, async (tx) =>
		(await tx.selectFrom('client').select('id').execute()).map((row) => row.id),
	);
	await addToGroups(office, { actor, clientIds: [id], groupIds: [towns, big] });
	const ruleId = await save(actor, { name: 'Mairies', conditions: [townHalls], groupIds: [towns] });
	await runAssignmentRule(office, { actor, ruleId });
	await deleteAssignmentRule(office, { actor, ruleId });
	expect(await look(actor)).toEqual(['C1 À affecter Grands comptes hand', 'C1 À affecter Mairies hand']);
});

test('GRP-03 where two rules disagree the older decides; of groups each gives its own', async () => {
	const { actor, towns, big, profileId } = await book();
	const standard = await db.read(
		actor.organizationId,
		async (tx) =>
			(await tx.selectFrom('profile').select('id').where('name', '=', 'Standard').executeTakeFirstOrThrow()).id,
	);
	await save(actor, { name: 'First', conditions: [townHalls], groupIds: [towns], profileId });
	await save(actor, { name: 'Second', conditions: [townHalls], groupIds: [big], profileId: standard });
	await clients(actor, 'C1;Mairie de Lyon;;');
	expect(await look(actor)).toEqual(['C1 Public Grands comptes rule', 'C1 Public Mairies rule']);
});

test('GRP-03 only admins write rules, which say whom they are about and what those get, under a name of their own', async () => {
	const { actor, towns, bruno } = await book();
	const write = (rule: Partial<WrittenRule>, by = actor) =>
		saveAssignmentRule(office, {
			actor: by,
			ruleId: null,
			rule: { ...nothing, name: 'R', conditions: [townHalls], groupIds: [towns], ...rule },
		});
	expect(await write({}, { ...actor, kind: 'collaborator', id: bruno })).toMatchObject({ refusal: 'admin.required' });
	expect(await write({ conditions: [] })).toMatchObject({ refusal: 'rule.noCondition' });
	expect(await write({ groupIds: [] })).toMatchObject({ refusal: 'rule.noEffect' });
	expect(await write({ groupIds: [bruno] })).toMatchObject({ refusal: 'group.unknown' });
	const answers = await Promise.all([write({}), write({ name: 'r' })]);
	expect(answers.map((one) => (one.ok ? 'saved' : one.refusal)).sort()).toEqual(['rule.nameTaken', 'saved']);
});

test('GRP-03 a rule that runs while its group is deleted gives what is left', async () => {
	const { actor, towns, profileId } = await book();
	await clients(actor, 'C1;Mairie de Lyon;;');
	const ruleId = await save(actor, { name: 'Mairies', conditions: [townHalls], groupIds: [towns], profileId });
	const [run] = await Promise.all([
		runAssignmentRule(office, { actor, ruleId }),
		deleteGroup(office, { actor, groupId: towns, memberships: 0 }),
	]);
	expect(run).toMatchObject({ ok: true, value: { profile: 1 } });
});
