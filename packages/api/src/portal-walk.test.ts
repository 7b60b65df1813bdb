import type { SignedContact } from '@quittance/auth/contact.ts';
import { day } from '@quittance/core/calendar/day.ts';
import { fingerprintOf } from '@quittance/db/testing/fingerprint.ts';
import { quarrellingClient } from '@quittance/db/testing/quarrelling-client.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { testPortal } from '@quittance/db/testing/test-portal.ts';
import { expect, test } from 'vitest';
import { callByName, proceduresOf } from '../testing/call-by-name.ts';
import { portalContext } from '../testing/contexts.ts';
import { portalCalls } from '../testing/portal-calls.ts';
import { idIn, tracesOf, walkedHouse, type WalkedHouse } from '../testing/walked-house.ts';
import { createPortalCaller, portal as router } from './portal/router.ts';

const { database, url } = await testDatabase();
const { portal } = await testPortal(url);
const theirs = await walkedHouse(database, 2, 'Elsewhere');
const ours = await withOwnPromise(await walkedHouse(database, 1, 'Walked'));
const neighbour = await quarrellingClient(database, ours.actor, 'Neighbour');

/** What a contact takes back is its own. */
async function withOwnPromise(house: WalkedHouse): Promise<WalkedHouse> {
	const own = {
		invoiceId: idIn(house, 'invoice'),
		amountMinor: 1n,
		promisedOn: day('2026-03-12'),
		state: 'expected',
		madeBy: house.contact.id,
	} as const;
	const { id } = await database.write(house.actor, (tx) =>
		tx.insertInto('promise').values(own).returning('id').executeTakeFirstOrThrow(),
	);
	return { ...house, client: { ...house.client, seen: { ...house.client.seen, ownPromise: [id] } } };
}

const procedures = proceduresOf(router);
const guarded = procedures.filter(({ meta }) => meta.contact);
const called = (name: string) => {
	const call = portalCalls[name];
	if (!call) throw new Error(`say in testing/portal-calls.ts how the walk calls ${name}`);
	return call;
};
const ask = (contact: SignedContact | undefined, name: string) =>
	callByName(createPortalCaller(portalContext(portal, contact)), name, called(name).input(ours));

test('every procedure of the portal is a contact’s, or says why it is open, and the walk knows how to call it', () => {
	expect(procedures.map(({ name }) => name).sort()).toEqual(Object.keys(portalCalls).sort());
	const silent = procedures.filter(({ meta }) => !meta.contact && meta.open === undefined);
	expect(silent).toEqual([]);
});

const outsiders: Readonly<Record<string, SignedContact>> = {
	'a contact of another client': { ...ours.contact, id: neighbour.contact },
	'a contact of another organization': theirs.contact,
	'a contact under the name of another organization': { ...ours.contact, organizationId: theirs.actor.organizationId },
	'a contact who does not exist': { ...ours.contact, id: '01890000-0000-7000-8000-00000000dead' },
};

/** What outsiders ask leaves no trace. */
const untouched = await fingerprintOf(url);

test.each(guarded)(
	'PTL-07 $name: nobody is asked to sign in; for everybody else there is nothing',
	async ({ name }) => {
		expect(await ask(undefined, name)).toMatchObject({ ok: false, code: 'UNAUTHORIZED' });
		for (const [who, contact] of Object.entries(outsiders)) {
			const answered = await ask(contact, name).catch((fault: unknown) => {
				// Whom the wall shows not even their organization, no page is made for; the door lets nobody like that in.
				if (who.includes('exist') || who.includes('under')) return undefined;
				throw fault;
			});
			if (called(name).of === 'row' && answered) expect(answered, who).toMatchObject({ ok: false, code: 'NOT_FOUND' });
			const own = (id: string) => id !== contact.id;
			for (const trace of tracesOf(ours).filter(own))
				expect(answered?.ok ? answered.text : '', who).not.toContain(trace);
		}
		expect(await fingerprintOf(url)).toBe(untouched);
	},
);

test.each(Object.keys(portalCalls))('%s: the contact can', async (name) => {
	expect(await ask(ours.contact, name)).toMatchObject({ ok: true });
});
