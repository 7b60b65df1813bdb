import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SignedContact } from '@quittance/auth/contact.ts';
import { addDays, day } from '@quittance/core/calendar/day.ts';
import { refuse } from '@quittance/core/outcome.ts';
import { quarrellingClient } from '@quittance/db/testing/quarrelling-client.ts';
import { testDatabase, testOrganization } from '@quittance/db/testing/test-database.ts';
import { testPortal } from '@quittance/db/testing/test-portal.ts';
import { openDocumentStore } from '@quittance/documents/open-document-store.ts';
import { afterAll, expect, test } from 'vitest';
import { portalContext } from '../../testing/contexts.ts';
import { refusalOf } from '../answer.ts';
import { downloadDocument, downloadLetter } from './documents.ts';
import { createPortalCaller } from './router.ts';

const { database, url } = await testDatabase();
const organization = await testOrganization(database, 1, 'Atelier Belmont');
const { organizationId } = organization;
const mine = await quarrellingClient(database, organization, 'X');
const second = await quarrellingClient(database, organization, 'Z', mine.contact);
const others = await quarrellingClient(database, organization, 'Y');
const { portal } = await testPortal(url);

const folder = mkdtempSync(join(tmpdir(), 'quittance-portal-'));
const documents = openDocumentStore({ kind: 'disk', folder });
afterAll(async () => {
	await documents.close();
	rmSync(folder, { recursive: true });
});

const contact: SignedContact = { organizationId, id: mine.contact, name: 'Marie', language: 'fr' };
const context = { ...portalContext(portal, contact), documents };
const marie = createPortalCaller(context);
const paul = createPortalCaller(portalContext(portal, { ...contact, id: mine.colleague, name: 'Paul' }));
const today = day('2026-03-10');
const first = (of: typeof mine, table: string): string => of.seen[table]?.[0] ?? '';
const invoiceId = first(mine, 'invoice');

const bytesOf = async function* (text: string) {
	yield new TextEncoder().encode(text);
};
async function kept(name: string) {
	const file = await documents.put(bytesOf(`%PDF-1.7\n${name}\n%%EOF`), { organizationId, name });
	if (!file.ok) throw new Error(file.refusal);
	return file.value;
}

test('PTL-07 a contact chooses between their clients, and another’s is not named', async () => {
	const { clients, creditor, today: there } = await marie.clients.mine();
	expect(clients.map(({ id }) => id)).toEqual([mine.client, second.client]);
	expect(creditor.name).toBe('Atelier Belmont');
	expect(there).toBe(today);
	const empty = { owed: [], waiting: [], invoices: [], moreInvoices: false, messages: [] };
	expect(await marie.home.look({ clientId: others.client })).toEqual(empty);
	expect((await marie.invoices.list({ clientId: others.client, which: 'open' })).invoices).toEqual([]);
	for (const asked of [
		() => marie.invoices.one({ id: first(others, 'invoice') }),
		() => marie.payment.details({ invoiceId: first(others, 'invoice') }),
		() => marie.promises.offer({ invoiceId: first(others, 'invoice') }),
		() => marie.disputes.one({ id: first(others, 'dispute') }),
		() => marie.disputes.write({ disputeId: first(others, 'dispute'), words: 'Hello' }),
		() => marie.disputes.open({ invoiceId: first(others, 'invoice'), minor: null, reason: 'price', words: '' }),
		() => marie.reminders.one({ id: first(others, 'delivery') }),
	])
		await expect(asked()).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('PTL-02 home says what is due, what is late, and what was sent', async () => {
	const { owed, invoices, messages, waiting } = await marie.home.look({ clientId: mine.client });
	expect(owed).toEqual([
		{
			currency: 'EUR',
			openMinor: 900n,
			overdueMinor: 900n,
			invoices: 1,
			overdueInvoices: 1,
			lateSince: '2026-01-31',
			nextDueOn: null,
			inFavourMinor: 1800n,
		},
	]);
	expect(invoices).toMatchObject([{ id: invoiceId, openMinor: 900n, disputedMinor: 100n, promisedMinor: 100n }]);
	expect(messages).toMatchObject([{ subject: 'Reminder', totalMinor: 800n }]);
	expect(waiting).toEqual([]);
});

test('PTL-03 invoices are open, overdue or paid; pages follow each other without a gap', async () => {
	const { client } = await quarrellingClient(database, organization, 'Many', mine.contact);
	await database.write(organization, async (tx) => {
		const rows = Array.from({ length: 64 }, (_, index) => ({
			clientId: client,
			number: `M-${index}`,
			externalKey: `M-${index}`,
			issuedOn: day('2026-01-01'),
			dueOn: addDays(day('2026-04-01'), index % 20),
			currency: 'EUR',
			amountMinor: 100n,
			openMinor: index % 2 === 0 ? 100n : 0n,
		}));
		await tx.insertInto('invoice').values(rows).execute();
	});
	const walk = async (which: 'open' | 'overdue' | 'paid') => {
		const seen: string[] = [];
		let after: string | undefined;
		do {
			const page = await marie.invoices.list({ clientId: client, which, after });
			seen.push(...page.invoices.map(({ number }) => number));
			after = page.next;
		} while (after);
		return seen;
	};
	expect(new Set(await walk('open')).size).toBe(33);
	expect(await walk('open')).toHaveLength(33);
	expect(await walk('overdue')).toEqual(['F-Many']);
	expect(await walk('paid')).toHaveLength(32);
});

test('PTL-03 an invoice shows what settled it, and how to pay the rest', async () => {
	await database.write(organization, (tx) =>
		tx.updateTable('organization').set({ iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP' }).execute(),
	);
	const one = await marie.invoices.one({ id: invoiceId });
	expect(one.settlements).toMatchObject([{ amountMinor: 100n }]);
	expect(one.promises).toMatchObject([{ amountMinor: 100n, mine: false }]);
	expect(JSON.stringify(one, (_, value: unknown) => String(value))).not.toContain('a bad payer');
	const { code, ...details } = await marie.payment.details({ invoiceId });
	expect(details).toMatchObject({ name: 'Atelier Belmont', due: 900n, reference: 'F-X', bic: 'AGRIFRPP' });
	expect(code).toContain('<svg');
});

test('PTL-04 a message is shown as it was sent, with the invoices that it was about', async () => {
	const { message, invoices } = await marie.reminders.one({ id: first(mine, 'delivery') });
	expect(message).toMatchObject({ subject: 'Reminder', bodyText: 'Dear client', hasLetter: false });
	expect(invoices).toMatchObject([{ id: invoiceId, chasedMinor: 800n }]);
	expect((await marie.reminders.list({ clientId: mine.client })).messages).toHaveLength(1);
});

test('PTL-05 a promise is made, seen, and taken back by whoever made it', async () => {
	const made = await marie.promises.make({ invoiceId, minor: 100n, on: addDays(today, 5) });
	expect(made.state).toBe('expected');
	expect((await marie.promises.offer({ invoiceId })).leftMinor).toBe(700n);
	await expect(paul.promises.takeBack({ promiseId: made.promiseId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
	await marie.promises.takeBack({ promiseId: made.promiseId });
	expect(await marie.promises.takeBack({ promiseId: made.promiseId }).catch(refusalOf)).toMatchObject({
		refusal: 'promise.over',
	});
	const late = marie.promises.make({ invoiceId, minor: 100n, on: addDays(today, -1) });
	expect(await late.catch(refusalOf)).toMatchObject({ refusal: 'promise.inThePast' });
});

test('PTL-05 a dispute is opened once with its files, answered, and home says whose turn it is', async () => {
	const of = { invoiceId: first(second, 'invoice'), minor: null, reason: 'price', words: 'Ten percent were agreed' };
	const received = [await kept('order.pdf'), await kept('mail.pdf')];
	const withFiles = createPortalCaller({ ...context, received });
	const { disputeId } = await withFiles.disputes.open(of);
	expect(await marie.disputes.open(of).catch(refusalOf)).toEqual(refuse('dispute.nothingOpen'));

	const answered = (await marie.disputes.one({ id: disputeId })).thread;
	expect(answered).toMatchObject([
		{ from: 'me', words: of.words, files: [{ name: 'order.pdf' }, { name: 'mail.pdf' }] },
	]);
	expect(Object.keys(answered[0]?.files[0] ?? {})).toEqual(['id', 'name', 'byteSize']);
	expect((await marie.home.look({ clientId: second.client })).waiting).toEqual([]);

	await database.write(organization, (tx) =>
		tx
			.insertInto('disputeMessage')
			.values({ disputeId, authorKind: 'collaborator', author: 'Ada', words: 'Which ten?' })
			.execute(),
	);
	expect((await marie.home.look({ clientId: second.client })).waiting).toMatchObject([{ id: disputeId }]);
	expect((await marie.disputes.one({ id: disputeId })).thread.at(-1)).toMatchObject({ from: 'creditor', name: null });
	await marie.disputes.write({ disputeId, words: 'Of the order' });
	expect((await marie.disputes.list({ clientId: second.client }))[0]).toMatchObject({ reasonName: 'Prix ou remise' });
});

test('PTL-03 a file is streamed to whom it belongs; to others, and to nobody, it does not exist', async () => {
	const request = new Request('https://portal.example/documents/1');
	const { disputeId } = await createPortalCaller({ ...context, received: [await kept('proof.pdf')] }).disputes.open({
		invoiceId,
		minor: 100n,
		reason: 'other',
		words: '',
	});
	const id = (await marie.disputes.one({ id: disputeId })).thread[0]?.files[0]?.id ?? '';
	const response = await downloadDocument({ context, id, request, inline: true });
	expect(response?.headers.get('content-disposition')).toContain('proof.pdf');
	expect(await response?.text()).toContain('proof.pdf');
	const asOther = { ...context, contact: { ...contact, id: others.contact } };
	expect(await downloadDocument({ context: asOther, id, request, inline: true })).toBeUndefined();
	expect(
		await downloadDocument({ context: { ...context, contact: undefined }, id, request, inline: true }),
	).toBeUndefined();
	expect(await downloadDocument({ context, id: '../../etc', request, inline: true })).toBeUndefined();
});

test('PTL-04 a letter is streamed as it was kept', async () => {
	const request = new Request('https://portal.example/reminders/1/letter');
	const { key } = await kept('letter.pdf');
	const id = first(mine, 'delivery');
	expect(await downloadLetter({ context, id, request, inline: true })).toBeUndefined();
	await database.write(organization, (tx) =>
		tx.updateTable('delivery').set({ documentKey: key }).where('id', '=', id).execute(),
	);
	expect((await marie.reminders.one({ id })).message.hasLetter).toBe(true);
	expect(await (await downloadLetter({ context, id, request, inline: true }))?.text()).toContain('letter.pdf');
});
