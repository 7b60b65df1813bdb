import { storeClientRight } from '@quittance/db/client-rights.ts';
import { testDatabase, testOrganization } from '@quittance/db/testing/test-database.ts';
import { expect, test } from 'vitest';
import { joinStaff, officeContext } from '../../testing/contexts.ts';
import { createOfficeCaller } from './router.ts';

const { database } = await testDatabase();
const operator = await testOrganization(database, 1);
const collaborator = await joinStaff(database, operator, 'collaborator', 'Bruno');
const { find } = createOfficeCaller(officeContext(database, collaborator)).clients;

const add = (name: string, accountCode: string) =>
	database.write(operator, async (tx) => {
		const row = { name, accountCode };
		return (await tx.insertInto('client').values(row).returning('id').executeTakeFirstOrThrow()).id;
	});
const names = async (typed: string, most?: number) =>
	(await find({ typed, ...(most === undefined ? {} : { most }) })).clients.map(({ name }) => name);

test('CLI-11 few letters find a client: its code first, then names that begin so, then those that have the words somewhere', async () => {
	await add('Établissements Martin', '411000');
	await add('Martinet', '411001');
	await add('Zinc de Lyon', 'MARTIN');
	await add('Nobody', '411002');
	expect(await names('martin')).toEqual(['Zinc de Lyon', 'Martinet', 'Établissements Martin']);
	expect(await names('etab mart')).toEqual(['Établissements Martin']);
	expect(await names('411')).toEqual(['Établissements Martin', 'Martinet', 'Nobody']);
	expect(await find({ typed: 'martin', most: 2 })).toMatchObject({ clients: { length: 2 }, more: true });
	expect(await find({ typed: 'martin', most: 3 })).toMatchObject({ clients: { length: 3 }, more: false });
	expect(await names('100%_')).toEqual([]);
});

test('DOC-02 a client on which somebody has no right is not found, not even by its code', async () => {
	const hidden = await add('Secretive', '411SECRET');
	expect(await names('411SECRET')).toEqual(['Secretive']);
	await database.write(operator, (tx) => storeClientRight(tx, collaborator.id, hidden, 'none'));
	expect(await names('411SECRET')).toEqual([]);
	expect(await names('secret')).toEqual([]);
});
