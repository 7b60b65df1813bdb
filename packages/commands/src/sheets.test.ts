import { attributesOfClient, sheetsOfClient } from '@quittance/db/client-sheets.ts';
import type { Actor } from '@quittance/db/open.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import type { AttributeType } from '@quittance/core/sheet/attribute.ts';
import { expect, test } from 'vitest';
import { openDesk } from '../testing/desk.ts';
import { addAttribute, removeAttribute } from './add-attribute.ts';
import { addSheetField } from './add-sheet-field.ts';
import { carrySheet, takeSheetOff } from './carry-sheet.ts';
import { changeSheetField } from './change-sheet-field.ts';
import { createClient } from './create-client.ts';
import { createSheet } from './create-sheet.ts';
import { deleteSheet } from './delete-sheet.ts';
import { fillSheet } from './fill-sheet.ts';
import { rankSheetField } from './rank-sheet-field.ts';
import { removeSheetField } from './remove-sheet-field.ts';
import { renameSheet } from './rename-sheet.ts';

const { database: db } = await testDatabase();
const desk = await openDesk(db, 1);
const { office, admin } = desk;
const carla = await desk.joins('Carla');

/** A template with these fields; their ids by name. */
async function laidOut(name: string, fields: Readonly<Record<string, AttributeType>>) {
	const made = await createSheet(office, { actor: admin, name });
	const sheetId = made.ok ? made.value.sheetId : '';
	const ids: Record<string, string> = {};
	for (const [field, type] of Object.entries(fields)) {
		const choices = type === 'choice' ? ['Otis', 'Kone'] : [];
		const added = await addSheetField(office, { actor: admin, sheetId, name: field, type, choices });
		ids[field] = added.ok ? added.value.fieldId : '';
	}
	return { sheetId, id: (field: string) => ids[field] ?? '' };
}

const load = (clientId: string, sheetId: string, actor: Actor = admin) =>
	carrySheet(office, { actor, clientId, sheetId });
const fill = (clientId: string, typed: Record<string, string>, was: Record<string, string> = {}, actor = admin) =>
	fillSheet(office, { actor, clientId, typed, was });

/** What the file of a client says: its sheets with their fields, and its own attributes. */
const fileOf = (clientId: string) =>
	desk.change(async (tx) => ({
		sheets: Object.fromEntries(
			(await sheetsOfClient(tx, clientId)).map(({ name, fields }) => [
				name,
				fields.map((field) => `${field.name}=${field.value}`),
			]),
		),
		own: (await attributesOfClient(tx, clientId)).map(({ name, type, value }) => `${name} (${type})=${value}`),
	}));

const happened = (clientId: string) =>
	desk.change(async (tx) => {
		const rows = await tx
			.selectFrom('activity')
			.select(['name', 'details'])
			.where('clientId', '=', clientId)
			.where((where) => where.or([where('name', 'like', 'sheet.%'), where('name', 'like', 'attribute.%')]))
			.orderBy('id')
			.execute();
		return rows.map(({ name, details }) => ({ name, ...(details as object) }));
	});

test('CLI-09 a sheet template is a named set of typed fields, which only admins lay out', async () => {
	expect(await createSheet(office, { actor: carla, name: 'Ascenseur' })).toMatchObject({ refusal: 'admin.required' });
	expect(await createSheet(office, { actor: admin, name: ' ' })).toMatchObject({ refusal: 'sheet.nameMissing' });
	const { sheetId, id } = await laidOut('Ascenseur', { Marque: 'choice', Charge: 'number', Contrat: 'link' });
	expect(await createSheet(office, { actor: admin, name: 'ASCENSEUR' })).toMatchObject({ refusal: 'sheet.nameTaken' });
	const twice = { actor: admin, sheetId, name: 'charge', type: 'text', choices: [] } as const;
	expect(await addSheetField(office, twice)).toMatchObject({ refusal: 'sheetField.nameTaken' });
	expect(await rankSheetField(office, { actor: admin, fieldId: id('Contrat'), place: 1 })).toMatchObject({
		value: { place: 1 },
	});
	const clientId = await desk.owes('Accor', 100n);
	await load(clientId, sheetId);
	expect((await fileOf(clientId)).sheets).toEqual({ Ascenseur: ['Contrat=', 'Marque=', 'Charge='] });
	const of = { actor: carla, sheetId, fieldId: id('Charge'), name: 'X', choices: [], filled: 0, place: 1, clients: 1 };
	for (const act of [renameSheet, changeSheetField, rankSheetField, removeSheetField, deleteSheet])
		expect(await act(office, of)).toMatchObject({ refusal: 'admin.required' });
});

test('CLI-09 a template is loaded onto a client, typing and all; a second time adds nothing', async () => {
	const { sheetId, id } = await laidOut('Chaudière', { Puissance: 'number', Marque: 'choice', Visite: 'day' });
	const clientId = await desk.owes('Belle Île', 100n);
	expect(await load(clientId, sheetId)).toMatchObject({ value: { loaded: 1 } });
	await fill(clientId, { [id('Puissance')]: '24,5' });
	expect(await load(clientId, sheetId)).toMatchObject({ value: { loaded: 0 } });
	const both = await Promise.all([1, 2].map(() => load(clientId, sheetId)));
	expect(both).toMatchObject([{ value: { loaded: 0 } }, { value: { loaded: 0 } }]);
	expect(await fileOf(clientId)).toEqual({ sheets: { Chaudière: ['Puissance=24.5', 'Marque=', 'Visite='] }, own: [] });
	expect(
		await fill(clientId, { [id('Puissance')]: 'forte', [id('Marque')]: 'Vaillant', [id('Visite')]: 'x' }),
	).toMatchObject({
		value: {
			wrong: [
				{ id: id('Puissance'), refused: { refusal: 'attribute.numberMalformed' } },
				{ id: id('Marque'), refused: { refusal: 'attribute.choiceUnknown' } },
				{ id: id('Visite'), refused: { refusal: 'attribute.dayMalformed' } },
			],
		},
	});
	expect(await happened(clientId)).toEqual([
		{ name: 'sheet.loaded', sheet: 'Chaudière' },
		{ name: 'attribute.changed', attribute: 'Puissance', before: '', after: '24.5' },
	]);
});

test('CLI-09 a client has attributes of its own; each name once, and the trail keeps what was there', async () => {
	const clientId = await desk.owes('Cazeneuve', 100n);
	const add = (name: string, value = '') => addAttribute(office, { actor: admin, clientId, name, value });
	const added = await add(' Code  du portail ', ' 12A ');
	const attributeId = added.ok ? added.value.attributeId : '';
	expect(await add('code du portail')).toMatchObject({ refusal: 'attribute.nameTaken' });
	expect(await add(' ')).toMatchObject({ refusal: 'attribute.nameMissing' });
	expect(await fill(clientId, { [attributeId]: '34B' }, { [attributeId]: '12A' })).toMatchObject({
		value: { changed: 1 },
	});
	expect(await fileOf(clientId)).toEqual({ sheets: {}, own: ['Code du portail (text)=34B'] });
	const both = await Promise.all([1, 2].map(() => removeAttribute(office, { actor: admin, attributeId })));
	expect(both.filter(({ ok }) => ok)).toHaveLength(1);
	expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: 'attribute.unknown' });
	expect(await happened(clientId)).toEqual([
		{ name: 'attribute.added', attribute: 'Code du portail', after: '12A' },
		{ name: 'attribute.changed', attribute: 'Code du portail', before: '12A', after: '34B' },
		{ name: 'attribute.removed', attribute: 'Code du portail', before: '34B' },
	]);
});

test('CLI-09 of two at once, each at fields of their own, both are kept; the slower at the same one is told and changes nothing', async () => {
	const { sheetId, id } = await laidOut('Alarme', { Code: 'text', Étages: 'number' });
	const clientId = await desk.owes('Dumas', 100n);
	await load(clientId, sheetId);
	await Promise.all([
		fill(clientId, { [id('Code')]: '7', [id('Étages')]: '' }),
		fill(clientId, { [id('Code')]: '', [id('Étages')]: '3' }),
	]);
	expect((await fileOf(clientId)).sheets).toEqual({ Alarme: ['Code=7', 'Étages=3'] });
	const race = await Promise.all(
		['8', '9'].map((code) => fill(clientId, { [id('Code')]: code }, { [id('Code')]: '7' })),
	);
	expect(race.filter(({ ok }) => ok)).toHaveLength(1);
	expect(race.find(({ ok }) => !ok)).toMatchObject({
		refusal: 'attribute.overtaken',
		about: { attribute: 'Code', by: 'anne' },
	});
	const unchanged = { [id('Code')]: '7', [id('Étages')]: '4' };
	expect(await fill(clientId, unchanged, { [id('Code')]: '7', [id('Étages')]: '3' })).toMatchObject({
		value: { changed: 1 },
	});
});

test('CLI-09 clients that carry a template follow its changes, and lose nothing that was typed', async () => {
	const { sheetId, id } = await laidOut('Bail', { Loyer: 'amount', Étage: 'number', Marque: 'choice' });
	const clientId = await desk.owes('Eiffel', 100n);
	await load(clientId, sheetId);
	await addAttribute(office, { actor: admin, clientId, name: 'étage', value: 'rez' });
	await fill(clientId, { [id('Loyer')]: '1 250 €', [id('Étage')]: '2', [id('Marque')]: 'Otis' });
	await renameSheet(office, { actor: admin, sheetId, name: 'Bail commercial' });
	await changeSheetField(office, { actor: admin, fieldId: id('Loyer'), name: 'Loyer annuel', choices: [] });
	await changeSheetField(office, { actor: admin, fieldId: id('Marque'), name: 'Marque', choices: ['Kone'] });
	await addSheetField(office, { actor: admin, sheetId, name: 'Caution', type: 'flag', choices: [] });
	expect((await fileOf(clientId)).sheets).toEqual({
		'Bail commercial': ['Loyer annuel=1250.00 EUR', 'Étage=2', 'Marque=Otis', 'Caution='],
	});
	expect(await fill(clientId, { [id('Marque')]: 'Otis' }, { [id('Marque')]: 'Otis' })).toMatchObject({
		value: { changed: 0 },
	});
	const field = { actor: admin, fieldId: id('Étage') };
	expect(await removeSheetField(office, { ...field, filled: 0 })).toMatchObject({
		refusal: 'sheetField.changed',
		about: { clients: 1 },
	});
	expect(await removeSheetField(office, { ...field, filled: 1 })).toMatchObject({ value: { kept: 1 } });
	expect((await fileOf(clientId)).own).toEqual(['étage (text)=rez', 'Étage (Bail commercial) (number)=2']);
	expect(await deleteSheet(office, { actor: admin, sheetId, clients: 0 })).toMatchObject({
		refusal: 'sheet.changed',
		about: { clients: 1 },
	});
	expect(await deleteSheet(office, { actor: admin, sheetId, clients: 1 })).toMatchObject({ value: { left: 1 } });
	expect(await fileOf(clientId)).toEqual({
		sheets: {},
		own: [
			'étage (text)=rez',
			'Étage (Bail commercial) (number)=2',
			'Loyer annuel (amount)=1250.00 EUR',
			'Marque (choice)=Otis',
		],
	});
	expect((await happened(clientId)).slice(-3)).toEqual([
		{ name: 'attribute.kept', attribute: 'Loyer annuel', sheet: 'Bail commercial', after: '1250.00 EUR' },
		{ name: 'attribute.kept', attribute: 'Marque', sheet: 'Bail commercial', after: 'Otis' },
		{ name: 'sheet.takenOff', sheet: 'Bail commercial' },
	]);
});

test('CLI-09 a sheet is taken off one client: what it said stays there, and others keep theirs', async () => {
	const { sheetId, id } = await laidOut('Porte', { Code: 'text' });
	const [one, other] = [await desk.owes('Fabre', 100n), await desk.owes('Gounod', 100n)];
	for (const clientId of [one, other]) {
		await load(clientId, sheetId);
		await fill(clientId, { [id('Code')]: '7' });
	}
	expect(await takeSheetOff(office, { actor: admin, clientId: one, sheetId })).toMatchObject({ ok: true });
	expect(await takeSheetOff(office, { actor: admin, clientId: one, sheetId })).toMatchObject({
		refusal: 'sheet.notCarried',
	});
	expect(await fileOf(one)).toEqual({ sheets: {}, own: ['Code (text)=7'] });
	expect(await fileOf(other)).toEqual({ sheets: { Porte: ['Code=7'] }, own: [] });
	expect(await fill(one, { [id('Code')]: '8' }, { [id('Code')]: '7' })).toMatchObject({ refusal: 'attribute.unknown' });
});

test('CLI-09 DOC-02 of a client one may not see there is nothing to fill, and one that may only be read is not filled', async () => {
	const { sheetId, id } = await laidOut('Cave', { Lot: 'text' });
	const clientId = await desk.owes('Hugo', 100n);
	await load(clientId, sheetId);
	const added = await addAttribute(office, { actor: admin, clientId, name: 'Clé', value: '' });
	const attributeId = added.ok ? added.value.attributeId : '';
	const tries = () =>
		Promise.all([
			load(clientId, sheetId, carla),
			takeSheetOff(office, { actor: carla, clientId, sheetId }),
			fill(clientId, { [id('Lot')]: '1' }, {}, carla),
			addAttribute(office, { actor: carla, clientId, name: 'X', value: '' }),
			removeAttribute(office, { actor: carla, attributeId }),
		]);
	await desk.grant(carla, clientId, 'none');
	for (const answered of await tries()) expect(answered.ok ? '' : answered.refusal).toMatch(/unknown$/);
	await desk.grant(carla, clientId, 'read');
	for (const answered of await tries()) expect(answered).toMatchObject({ refusal: 'client.readOnly' });
	expect(await load(clientId, clientId)).toMatchObject({ refusal: 'sheet.unknown' });
});

test('CLI-09 a client that is made by hand may carry sheets from the first', async () => {
	const { sheetId } = await laidOut('Toiture', { Surface: 'number' });
	const typed = { name: 'Ibsen', accountCode: '411IBSEN' };
	const asked = {
		actor: admin,
		kind: 'company',
		typed,
		groupIds: [],
		sheetIds: [sheetId, desk.organizationId],
	} as const;
	const made = await createClient(office, asked);
	const clientId = made.ok && !made.value.wrong ? made.value.clientId : '';
	expect((await fileOf(clientId)).sheets).toEqual({ Toiture: ['Surface='] });
	expect(await happened(clientId)).toEqual([{ name: 'sheet.loaded', sheet: 'Toiture' }]);
});
