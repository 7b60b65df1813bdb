import { addDays, day } from '@quittance/core/calendar/day.ts';
import type { Actor } from '@quittance/db/open.ts';
import { textsBefore, textsOf, usesOf } from '@quittance/db/template-file.ts';
import { templatesListed } from '@quittance/db/template-list.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { expect, test } from 'vitest';
import { addDebtor, openNightBook } from '../testing/night-book.ts';
import { copyTemplate } from './copy-template.ts';
import { previewTemplate } from './preview-template.ts';
import { renameTemplate } from './rename-template.ts';
import { saveTemplate } from './save-template.ts';

const { database } = await testDatabase();
const organizationId = '01890000-0000-7000-8000-00000000a004';
const today = day('2026-11-18');
const office = { db: database, now: () => new Date(`${today}T09:00:00Z`) };
const { admin, colleague } = await openNightBook(database, organizationId, { today });
const listed = () => database.read(organizationId, (tx) => templatesListed(tx, 'fr'));
const [first] = await listed();
const templateId = first?.id ?? '';
const thanksId = (await listed()).find(({ kind }) => kind === 'thanks')?.id ?? '';
const save = (by: Actor, basedOn: number, subject: string) =>
	saveTemplate(office, { actor: by, templateId, language: 'fr', basedOn, text: { subject, body: '{{ due }}' } });

test('SCN-13 templates are listed in the order in which a client meets them, with the scenarios that use them', async () => {
	expect((await listed()).map(({ kind }) => kind)).toEqual(['R1', 'R2', 'R3', 'R4', 'R5', 'thanks']);
	expect(first?.usedBy).toEqual(['Standard']);
	const uses = await database.read(organizationId, (tx) => usesOf(tx, templateId));
	expect(new Set(uses.map(({ step }) => step))).toEqual(new Set(['R1']));
});

test('SCN-13 saving makes the next version, and what it said before stays', async () => {
	const [before] = await database.read(organizationId, (tx) => textsOf(tx, templateId));
	expect(await save(admin, 1, 'Deuxième')).toMatchObject({ value: { version: 2 } });
	expect(await save(admin, 2, 'Deuxième')).toMatchObject({ value: { version: 2 } });
	const past = await database.read(organizationId, (tx) => textsBefore(tx, templateId, 'fr', 9));
	expect(past).toMatchObject([{ version: 1, subject: before?.subject, changedBy: null }]);
});

test('SCN-13 of two who save at once one is told who was faster, and replaces nothing', async () => {
	const both = await Promise.all([save(admin, 2, 'Une'), save(colleague, 2, 'Autre')]);
	expect(both.filter(({ ok }) => ok)).toHaveLength(1);
	const loser = both.find(({ ok }) => !ok);
	const [now] = await database.read(organizationId, (tx) => textsOf(tx, templateId));
	expect(loser).toMatchObject({ refusal: 'template.changed', about: { who: now?.changedBy } });
	expect(now).toMatchObject({ version: 3, subject: both[0].ok ? 'Une' : 'Autre' });
});

test('SCN-13 the change is in the audit trail with what it said before and after', async () => {
	const { details } = await database.read(organizationId, (tx) =>
		tx
			.selectFrom('activity')
			.select('details')
			.where('name', '=', 'template.saved')
			.orderBy('id')
			.limit(1)
			.executeTakeFirstOrThrow(),
	);
	expect(details).toMatchObject({ version: 2, language: 'fr', is: { subject: 'Deuxième', body: '{{ due }}' } });
});

test('SCN-02 a copy begins with the same words, and no name serves twice', async () => {
	const copied = await copyTemplate(office, { actor: admin, templateId, name: ' Doux ' });
	if (!copied.ok) throw new Error(copied.refusal);
	const copy = { actor: admin, templateId: copied.value.templateId };
	const [words] = await database.read(organizationId, (tx) => textsOf(tx, copy.templateId));
	const [original] = await database.read(organizationId, (tx) => textsOf(tx, templateId));
	expect(words).toMatchObject({ version: 1, subject: original?.subject });
	expect((await listed()).find(({ id }) => id === copy.templateId)).toMatchObject({ name: 'Doux', usedBy: [] });
	expect(await copyTemplate(office, { actor: admin, templateId, name: 'doux' })).toMatchObject({
		refusal: 'template.nameTaken',
	});
	expect(await renameTemplate(office, { ...copy, name: first?.name ?? '' })).toMatchObject({
		refusal: 'template.nameTaken',
	});
	expect(await renameTemplate(office, { ...copy, name: ' ' })).toMatchObject({ refusal: 'template.nameMissing' });
	expect(await renameTemplate(office, { ...copy, name: 'DOUX' })).toMatchObject({ ok: true });
});

test('SCN-13 a preview is about what is overdue, in the language that is asked for; a thank-you needs a payment', async () => {
	const { clientId } = await database.write(admin, (tx) =>
		addDebtor(tx, {
			name: 'Acme',
			invoices: [
				{ number: 'F-1', dueOn: addDays(today, -12), minor: 1000_00n },
				{ number: 'F-2', dueOn: addDays(today, 12), minor: 234_00n },
			],
		}),
	);
	const about = { organizationId, clientId, seenBy: admin.id };
	const seen = await previewTemplate(office, { ...about, templateId, language: 'en' });
	if (!seen.ok) throw new Error(seen.refusal);
	expect(seen.value.content).toMatchObject({ language: 'en', due: 1000_00n, lines: [{ number: 'F-1' }] });
	expect(seen.value.to.recipient[0]).toBe('Acme');
	expect(await previewTemplate(office, { ...about, templateId: thanksId })).toMatchObject({
		refusal: 'client.nothingPaid',
	});
	expect(await previewTemplate(office, { ...about, templateId, clientId: organizationId })).toMatchObject({
		refusal: 'client.unknown',
	});
});
