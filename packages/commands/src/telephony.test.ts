import { createHash } from 'node:crypto';
import { allow, refuse } from '@quittance/core/outcome.ts';
import { clientsReachedAt, exchangeOf, ringingFor } from '@quittance/db/telephony.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { expect, test } from 'vitest';
import { openDesk } from '../testing/desk.ts';
import { askToDial } from './ask-to-dial.ts';
import { receiveCall } from './receive-call.ts';
import { renewExchangeSecret, setDialUrl, setExtension } from './set-up-telephony.ts';

const { database: db } = await testDatabase();
let desks = 0;
const hash = (secret: string) => createHash('sha256').update(secret).digest('hex');

async function exchange() {
	const desk = await openDesk(db, ++desks);
	const clientId = await desk.owes('Durand', 10_000n);
	const { office, admin, organizationId } = desk;
	await renewExchangeSecret(office, { actor: admin, secretHash: hash('secret') });
	await setExtension(office, { actor: admin, collaboratorId: desk.colleague.id, extension: '12' });
	const ring = (from: string, extension = '', secret = 'secret') =>
		receiveCall(office, { organizationId, secretHash: hash(secret), from, extension });
	const rings = () => desk.change((tx) => tx.selectFrom('ringing').select(['id', 'number']).orderBy('id').execute());
	const told = async (viewer: { id: string }) => {
		const last = (await rings()).at(-1);
		return db.read(organizationId, (tx) => ringingFor(tx, last?.id ?? '', viewer.id));
	};
	return { ...desk, clientId, ring, rings, told };
}

test('CLI-07 the exchange tells who rings, in whatever way it writes numbers; all hear that it rang, not who', async () => {
	const { ring, rings, change } = await exchange();
	for (const from of ['01 23 45 67 89', '+33 1 23 45 67 89', '0033123456789', 'anonymous']) await ring(from);
	expect((await rings()).map(({ number }) => number)).toEqual([
		...['+33123456789', '+33123456789', '+33123456789', 'anonymous'],
	]);
	const told = await change((tx) =>
		tx.selectFrom('activity').select(['clientId', 'details']).where('name', '=', 'telephony.rang').execute(),
	);
	expect(told).toHaveLength(4);
	expect(told[0]).toEqual({ clientId: null, details: { extension: '' } });
});

test('CLI-07 a known number, an unknown one: answered alike; a wrong secret, no exchange and no organization too', async () => {
	const { ring, rings, office, organizationId, change } = await exchange();
	expect([await ring('0123456789'), await ring('0999999999')]).toEqual([allow(null), allow(null)]);
	const wrong = refuse('telephony.notKnown');
	expect(await ring('0123456789', '', 'other')).toEqual(wrong);
	const nowhere = '01890000-0000-7000-8000-00000000dead';
	const asked = { secretHash: hash('secret'), from: '0123456789', extension: '' };
	expect(await receiveCall(office, { organizationId: nowhere, ...asked })).toEqual(wrong);
	expect(await receiveCall(office, { organizationId, ...asked, secretHash: '' })).toEqual(wrong);
	await change((tx) => tx.updateTable('telephony').set({ secretHash: null }).execute());
	expect(await ring('0123456789')).toEqual(wrong);
	expect(await receiveCall(office, { organizationId, ...asked, secretHash: '0'.repeat(64) })).toEqual(wrong);
	expect(await rings()).toHaveLength(2);
});

test('CLI-07 a new secret ends the old one; what rang a day ago is forgotten', async () => {
	const { ring, rings, office, admin, clock } = await exchange();
	await ring('0123456789');
	await renewExchangeSecret(office, { actor: admin, secretHash: hash('newer') });
	expect(await ring('0123456789')).toEqual(refuse('telephony.notKnown'));
	clock.at = new Date(clock.at.getTime() + 90_000_000);
	await ring('0999999999', '', 'newer');
	expect(await rings()).toMatchObject([{ number: '+33999999999' }]);
});

test('CLI-07 an exchange that never stops is not heard for a while', async () => {
	const { ring, clock, change } = await exchange();
	const often = Array.from({ length: 119 }, () => ({ number: '+33123456789', extension: '', rangAt: clock.at }));
	await change((tx) => tx.insertInto('ringing').values(often).execute());
	expect(await ring('0123456789')).toEqual(allow(null));
	expect(await ring('0123456789')).toEqual(refuse('telephony.tooMany'));
	clock.at = new Date(clock.at.getTime() + 61_000);
	expect(await ring('0123456789')).toEqual(allow(null));
});

test('CLI-07 whose telephone rings is told, and nobody else; where it is nobody’s, all are', async () => {
	const { ring, told, admin, colleague } = await exchange();
	await ring('0123456789', '12');
	expect([await told(colleague), await told(admin)]).toMatchObject([{ mine: true, number: '+33123456789' }, undefined]);
	await ring('0123456789');
	expect([await told(colleague), await told(admin)]).toMatchObject([{ mine: false }, { mine: false }]);
	await ring('0123456789', '99');
	expect(await told(admin)).toMatchObject({ mine: false });
});

test('CLI-07 DOC-02 a number leads to the clients that one may see, by their line or a contact’s', async () => {
	const { clientId, organizationId, change, joins, grant } = await exchange();
	const [may, mayNot] = [await joins('Ines'), await joins('Karl')];
	await grant(may, clientId, 'read');
	await grant(mayNot, clientId, 'none');
	const reached = (viewer: { id: string }, number: string) =>
		db.read(organizationId, (tx) => clientsReachedAt(tx, number, viewer.id));
	await change(async (tx) => {
		const { id: contactId } = await tx
			.insertInto('contact')
			.values({ name: 'Paul' })
			.returning('id')
			.executeTakeFirstOrThrow();
		await tx.insertInto('clientContact').values({ clientId, contactId }).execute();
		await tx.insertInto('phone').values({ contactId, number: '+33611111111' }).execute();
	});
	expect(await reached(may, '+33123456789')).toEqual([clientId]);
	expect(await reached(may, '+33611111111')).toEqual([clientId]);
	expect(await reached(mayNot, '+33123456789')).toEqual([]);
	expect(await reached(may, '+33600000000')).toEqual([]);
});

test('CLI-07 CLI-06 the exchange dials a number of the file, for who has a telephone; not one whose owner objected', async () => {
	const { office, admin, colleague, clientId, change } = await exchange();
	const number = '+33123456789';
	const dial = (actor = colleague, to = number) => askToDial(office, { actor, clientId, number: to });
	expect(await dial()).toEqual(refuse('telephony.none'));
	await setDialUrl(office, { actor: admin, url: 'https://exchange.example/dial?key=hidden' });
	expect(await dial(admin)).toEqual(refuse('telephony.noExtension'));
	expect(await dial()).toEqual(allow({ url: 'https://exchange.example/dial?key=hidden', extension: '12', to: number }));
	expect(await dial(colleague, '+33600000000')).toEqual(refuse('phone.unknown'));
	await change((tx) =>
		tx
			.updateTable('phone')
			.set({ objectedAt: new Date(0), objectedBy: 'anne' })
			.execute(),
	);
	expect(await dial()).toEqual(refuse('phone.objected'));
	const told = await change((tx) =>
		tx.selectFrom('activity').select(['name', 'details']).where('name', 'like', 'telephony.%').orderBy('id').execute(),
	);
	expect(told.map(({ name }) => name)).toEqual([
		...['telephony.secretMade', 'telephony.extensionSet', 'telephony.addressSet', 'telephony.dialled'],
	]);
	expect(JSON.stringify(told)).not.toContain('hidden');
});

test('CLI-07 only admins set the exchange up; an address is one, and an extension too', async () => {
	const { office, admin, colleague, joins, organizationId } = await exchange();
	const ines = await joins('Ines');
	const refused = refuse('admin.required');
	expect(await setDialUrl(office, { actor: ines, url: 'https://a.example' })).toEqual(refused);
	expect(await renewExchangeSecret(office, { actor: ines, secretHash: hash('a') })).toEqual(refused);
	const { id: collaboratorId } = colleague;
	expect(await setExtension(office, { actor: ines, collaboratorId, extension: '1' })).toEqual(refused);
	expect(await setDialUrl(office, { actor: admin, url: 'exchange' })).toEqual(refuse('telephony.noAddress'));
	expect(await setDialUrl(office, { actor: admin, url: 'file:///etc' })).toEqual(refuse('telephony.noAddress'));
	expect(await setExtension(office, { actor: admin, collaboratorId, extension: '1 2' })).toEqual(
		refuse('telephony.extensionMalformed'),
	);
	await setDialUrl(office, { actor: admin, url: 'https://a.example' });
	await setDialUrl(office, { actor: admin, url: '' });
	expect(await db.read(organizationId, exchangeOf)).toMatchObject({ dialUrl: null, secretHash: hash('secret') });
});
