import { addDays, day } from '@quittance/core/calendar/day.ts';
import { allow } from '@quittance/core/outcome.ts';
import type { Actor } from '@quittance/db/open.ts';
import { profilesWithoutScenario } from '@quittance/db/profiles.ts';
import { scenariosInForce } from '@quittance/db/scenarios.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { renderMessage } from '@quittance/delivery/template/render-message.ts';
import { beforeAll, expect, test } from 'vitest';
import { addDebtor, openNightBook } from '../testing/night-book.ts';
import { addScenario } from './add-scenario.ts';
import { previewTemplate } from './preview-template.ts';
import { saveTemplate } from './save-template.ts';

const { database } = await testDatabase();
const organizationId = '01890000-0000-7000-8000-00000000a003';
const today = day('2026-11-18');
const office = { db: database, now: () => new Date(`${today}T09:00:00Z`) };
let admin: Actor;
let acme: Awaited<ReturnType<typeof addDebtor>>;
let words: string;

const addProfile = (name: string) =>
	database.write(admin, (tx) =>
		tx.insertInto('profile').values({ name, scenarioId: null }).returning('id').executeTakeFirstOrThrow(),
	);
const templatesOf = async (scenarioId: string) => {
	const scenario = (await database.read(organizationId, scenariosInForce)).get(scenarioId);
	return scenario?.steps['with email'].map(({ name, templateId }) => `${name} ${templateId}`).sort() ?? [];
};

beforeAll(async () => {
	({ admin } = await openNightBook(database, organizationId, { today }));
	await database.write(admin, async (tx) => {
		acme = await addDebtor(tx, {
			name: 'Acme',
			invoices: [{ number: 'F-2026-17', dueOn: addDays(today, -12), minor: 1234_50n }],
		});
		words = (
			await tx
				.selectFrom('template')
				.select('id')
				.where('kind', '=', 'R1')
				.where('channel', '=', 'email')
				.executeTakeFirstOrThrow()
		).id;
	});
});

test('SCN-20 a profile with clients and no scenario is listed, with how many it leaves alone', async () => {
	const { id } = await addProfile('Friends');
	expect(await database.read(organizationId, profilesWithoutScenario)).toEqual([]);
	await database.write(admin, (tx) => tx.updateTable('client').set({ profileId: id }).execute());
	expect(await database.read(organizationId, profilesWithoutScenario)).toEqual([{ id, name: 'Friends', clients: 1n }]);
});

test('SCN-02 a scenario that uses existing templates has the same steps and the same words by reference', async () => {
	const { id } = await addProfile('Retail');
	const added = await addScenario(office, { actor: admin, of: { profileId: id }, templates: 'the same' });
	if (!added.ok) throw new Error(added.refusal);
	const standard = await database.read(organizationId, (tx) =>
		tx.selectFrom('scenario').select('id').where('name', '=', 'Standard').executeTakeFirstOrThrow(),
	);
	expect(await templatesOf(added.value.scenarioId)).toEqual(await templatesOf(standard.id));
	const again = await addScenario(office, { actor: admin, of: { profileId: id }, templates: 'the same' });
	expect(again).toMatchObject({ refusal: 'scenario.present' });
});

test('SCN-02 one that generates its own templates starts with the same words and edits no other scenario’s', async () => {
	const { id } = await addProfile('Public');
	const added = await addScenario(office, { actor: admin, of: { profileId: id }, templates: 'its own' });
	if (!added.ok) throw new Error(added.refusal);
	const own = await templatesOf(added.value.scenarioId);
	expect(own).toHaveLength(6);
	expect(own.some((step) => step.endsWith(words) || step.endsWith('null'))).toBe(false);
	const copy = own.find((step) => step.startsWith('R1'))?.split(' ')[1] ?? '';
	const text = { subject: 'Changed', body: 'Changed' };
	expect(await saveTemplate(office, { actor: admin, templateId: copy, language: 'fr', text })).toMatchObject({
		ok: true,
	});
	const kept = await previewTemplate(office, {
		organizationId,
		templateId: words,
		clientId: acme.clientId,
		seenBy: admin.id,
	});
	expect(kept.ok && kept.value.template.subject).not.toBe('Changed');
});

test('GRP-05 a group may carry a scenario of its own', async () => {
	const group = await database.write(admin, (tx) =>
		tx.insertInto('clientGroup').values({ name: 'Key accounts', rank: 1 }).returning('id').executeTakeFirstOrThrow(),
	);
	const of = { groupId: group.id };
	expect(await addScenario(office, { actor: admin, of, templates: 'the same' })).toMatchObject({ ok: true });
	expect(
		await addScenario(office, { actor: admin, of: { groupId: acme.clientId }, templates: 'the same' }),
	).toMatchObject({
		refusal: 'group.unknown',
	});
});

test('SCN-13 a template that would fail at sending is refused at saving, with the place and the name that was meant', async () => {
	const text = { subject: 'Relance', body: 'Bonjour,\n\nVous devez {{ totl | money }}.' };
	const save = (more: object) =>
		saveTemplate(office, { actor: admin, templateId: words, language: 'fr', text, ...more });
	expect(await save({})).toMatchObject({
		refusal: 'template.unknownVariable',
		about: { part: 'body', line: 3, suggestion: 'total' },
	});
	expect(await save({ text: { subject: '', body: 'Bonjour' } })).toMatchObject({ refusal: 'template.subjectMissing' });
	expect(await save({ actor: { ...admin, kind: 'contact' } })).toMatchObject({ refusal: 'admin.required' });
});

test('SCN-13 a preview reads as it would arrive, on a real client and before saving', async () => {
	const ask = async (text?: { subject: string; body: string }) => {
		const about = { organizationId, templateId: words, clientId: acme.clientId, seenBy: admin.id };
		const seen = await previewTemplate(office, { ...about, ...(text && { text }) });
		return seen.ok ? allow(renderMessage(seen.value.template, seen.value.content)) : seen;
	};
	const saved = await ask();
	expect(saved.ok && saved.value.text).toContain('F-2026-17');
	const edited = await ask({ subject: '{{ client.name }}', body: '{{ total | money }}' });
	expect(edited.ok && edited.value).toMatchObject({ subject: 'Acme' });
	expect(edited.ok && edited.value.text).toMatch(/1.234,50.€/);
	expect(await ask({ subject: 'x', body: '{{ nonsense }}' })).toMatchObject({ refusal: 'template.unknownVariable' });
});
