import type { SignedContact } from '@quittance/auth/contact.ts';
import { hashOf } from '@quittance/auth/secret.ts';
import type { Staff } from '@quittance/auth/staff.ts';
import { day } from '@quittance/core/calendar/day.ts';
import type { Role } from '@quittance/core/rights/client-right.ts';
import { saveAssignmentRule } from '@quittance/db/assignment-rules.ts';
import type { Actor, Database } from '@quittance/db/open.ts';
import { quarrellingClient, type QuarrellingClient } from '@quittance/db/testing/quarrelling-client.ts';
import { addNote } from '@quittance/db/client-notes.ts';
import { moveClient } from '@quittance/db/client-merges.ts';
import { markDeleted } from '@quittance/db/deleted-clients.ts';
import { addCommentRow } from '@quittance/db/comments.ts';
import { letActionWait } from '@quittance/db/actions.ts';
import { addAttributeRow } from '@quittance/db/client-sheets.ts';
import { addWrittenMessage } from '@quittance/db/written-messages.ts';
import { addPhoneType } from '@quittance/db/phone-types.ts';
import { addHold } from '@quittance/db/holds.ts';
import { addRinging } from '@quittance/db/telephony.ts';
import { addTask, closeTask } from '@quittance/db/tasks.ts';
import { testOrganization } from '@quittance/db/testing/test-database.ts';
import { joinStaff } from './contexts.ts';
import { heldLine } from './held-line.ts';
import { mailToSend } from './mail-to-send.ts';
import { withGroups, withProfile, withScenario, withSheet, withTemplate } from './walked-settings.ts';

/** An organization with one client that has one of everything, and everybody who may come by. */
export type WalkedHouse = {
	readonly actor: Actor;
	readonly client: QuarrellingClient;
	readonly staff: Readonly<Record<Role, Staff>>;
	/** A collaborator for whom the client does not exist. */
	readonly stranger: Staff;
	/** A collaborator who may only look at the client. */
	readonly reader: Staff;
	readonly contact: SignedContact;
	/** A kind of clients, of which there are none. */
	readonly profile: string;
	/** Groups with nobody in them. */
	readonly group: string;
	readonly secondGroup: string;
	/** Tags on nobody. */
	readonly tag: string;
	readonly secondTag: string;
	/** A kind of number that none bears. */
	readonly phoneType: string;
	/** A rule that puts nobody into the second group. */
	readonly rule: string;
	/** A scenario in force that nobody carries, and its version. */
	readonly scenario: { readonly id: string; readonly versionId: string };
	/** Somebody who was invited, has not chosen a password yet, and has a second factor all the same. */
	/** The words of a first reminder, of no scenario. */
	readonly template: string;
	/** A number of the client, and its ring at everybody's telephone. */
	readonly ring: { readonly id: string; readonly number: string };
	/** A sheet template that nobody carries, and its field. */
	readonly sheet: { readonly id: string; readonly field: string };
	/** A view that the admin shares. */
	readonly view: string;
	/** Somebody who was invited, and has not chosen a password yet. */
	readonly guest: { readonly id: string; readonly token: string };
};

export async function walkedHouse(database: Database, number: number, name: string): Promise<WalkedHouse> {
	const actor = await testOrganization(database, number, `${name} & fils`);
	const quarrelling = await withCards(database, actor, await quarrellingClient(database, actor, name));
	const hire = (role: Role, called: string = role) => joinStaff(database, actor, role, `${called} ${number}`);
	const [admin, collaborator, viewer] = [await hire('admin'), await hire('collaborator'), await hire('viewer')];
	const [stranger, reader] = [await hire('collaborator', 'stranger'), await hire('collaborator', 'reader')];
	await database.write(actor, (tx) =>
		tx
			.insertInto('clientRight')
			.values([
				{ collaboratorId: stranger.id, clientId: quarrelling.client, granted: 'none' },
				{ collaboratorId: reader.id, clientId: quarrelling.client, granted: 'read' },
			])
			.execute(),
	);
	const filed = await withWritten(database, actor, await withFiles(database, actor, quarrelling, admin), admin);
	const commented = await withComment(database, actor, filed, admin);
	const client = await withDouble(database, actor, commented, { admin, stranger, reader });
	const { organizationId } = actor;
	const contact: SignedContact = { organizationId, id: client.contact, name: 'Marie', language: 'fr' };
	const guest = await withInvitation(database, actor, await hire('collaborator', 'guest'));
	const profile = await withProfile(database, actor);
	const scenario = await withScenario(database, actor);
	const template = await withTemplate(database, actor);
	const people = { staff: { admin, collaborator, viewer }, stranger, reader, contact, guest };
	const [group = '', secondGroup = ''] = await withGroups(database, actor);
	const [tag = '', secondTag = ''] = await withTags(database, actor);
	const phoneType = await withPhoneType(database, actor);
	const rule = await withRule(database, actor, secondGroup);
	const sheet = await withSheet(database, actor);
	const view = await withView(database, actor, admin);
	const ring = await withTelephones(database, actor, quarrelling);
	const configured = {
		profile,
		group,
		secondGroup,
		tag,
		secondTag,
		phoneType,
		rule,
		scenario,
		template,
		sheet,
		view,
		ring,
	};
	return { actor, client, ...configured, ...people };
}

const withTelephones = (
	database: Database,
	actor: Actor,
	{ client: clientId }: QuarrellingClient,
): Promise<WalkedHouse['ring']> =>
	database.write(actor, async (tx) => {
		const number = '+33123456700';
		await tx.insertInto('phone').values({ clientId, number, position: 9 }).execute();
		await tx.insertInto('telephony').values({ dialUrl: 'https://exchange.example' }).execute();
		await tx.updateTable('collaborator').set({ extension: '12' }).execute();
		return { number, id: await addRinging(tx, { number, extension: '12' }, new Date('2026-03-10')) };
	});

const withTags = (database: Database, actor: Actor): Promise<string[]> =>
	database.write(actor, async (tx) => {
		const rows = ['Steep', 'Flat'].map((name) => ({ name }));
		return (await tx.insertInto('tag').values(rows).returning('id').execute()).map(({ id }) => id);
	});

const withPhoneType = (database: Database, actor: Actor): Promise<string> =>
	database.write(actor, async (tx) => (await addPhoneType(tx, 'Depot')).id);

const withRule = (database: Database, actor: Actor, group: string): Promise<string> =>
	database.write(actor, async (tx) => {
		const conditions = [{ field: 'name', compare: 'is', value: 'nobody' }] as const;
		const rule = { name: 'Nobody', conditions, groupIds: [group], profileId: null, ownerId: null, scenarioId: null };
		return (await saveAssignmentRule(tx, null, rule)) ?? '';
	});

const withView = (database: Database, actor: Actor, { id: ownerId }: Staff): Promise<string> =>
	database.write(actor, async (tx) => {
		const row = { ownerId, list: 'clients' as const, name: 'Alpine ones', query: '', shared: true };
		return (await tx.insertInto('savedView').values(row).returning('id').executeTakeFirstOrThrow()).id;
	});

async function withInvitation(database: Database, actor: Actor, { id }: Staff): Promise<WalkedHouse['guest']> {
	const token = `token of ${id}`;
	const made = { tokenHash: hashOf(token), expiresAt: new Date('2100-01-01') };
	await database.write(actor, (tx) =>
		tx
			.insertInto('invitation')
			.values({ collaboratorId: id, askedBy: 'test', ...made })
			.execute(),
	);
	const proved = { sealed: 'sealed', begunAt: new Date(0), confirmedAt: new Date(0), lastStep: 0n };
	await database.write(actor, (tx) =>
		tx
			.insertInto('secondFactor')
			.values({ collaboratorId: id, ...proved })
			.execute(),
	);
	return { id, token };
}

/** A call that somebody has to make, something that somebody should look at, a hold, a mailbox that a link can go to, and a postal address. */
const withCards = (database: Database, actor: Actor, client: QuarrellingClient): Promise<QuarrellingClient> =>
	database.write(actor, async (tx) => {
		const call = await tx
			.insertInto('action')
			.values({
				...{ clientId: client.client, currency: 'EUR', kind: 'R5', channel: 'phone', automatic: false },
				...{ state: 'open', waitsFor: 'hand', dueOn: day('2026-03-10'), totalMinor: 1n, fingerprint: '' },
			})
			.returning('id')
			.executeTakeFirstOrThrow();
		const mailbox = { contactId: client.contact, address: `${client.contact}@client.example` };
		await tx.insertInto('emailAddress').values(mailbox).execute();
		const address = await tx
			.insertInto('address')
			.values({ clientId: client.client, lines: ['2 rue Basse'], city: 'Lyon', country: 'FR' })
			.returning('id')
			.executeTakeFirstOrThrow();
		const sent = await tx
			.insertInto('action')
			.values({
				...{ clientId: client.client, currency: 'EUR', kind: 'one-off', channel: 'email', automatic: true },
				...{ state: 'sending', dueOn: day('2026-03-10'), totalMinor: 1n, fingerprint: '' },
			})
			.returning('id')
			.executeTakeFirstOrThrow();
		const uncertain = await tx
			.insertInto('delivery')
			.values({ actionId: sent.id, channel: 'email', state: 'uncertain', settledAt: new Date(0) })
			.returning('id')
			.executeTakeFirstOrThrow();
		const ownTask = await addTask(tx, { kind: 'own', clientId: client.client }, new Date(0));
		const openTask = await addTask(tx, { kind: 'own', clientId: client.client, title: 'Write' }, new Date(0));
		const doneTask = await addTask(tx, { kind: 'own', clientId: client.client, title: 'Ring' }, new Date(0));
		await closeTask(tx, doneTask, actor.id, '', new Date(0));
		const stop = {
			clientId: client.client,
			invoiceId: null,
			kind: 'stop',
			untilOn: null,
			reason: 'asked for it',
		} as const;
		const hold = await addHold(tx, { ...stop, fromOn: day('2026-03-09'), placedBy: actor.id }, new Date(0));
		const mail = await mailToSend(tx, client.client);
		const letter = await tx
			.insertInto('action')
			.values({
				...{ clientId: client.client, currency: 'EUR', kind: 'R4', channel: 'letter', automatic: false },
				...{ state: 'open', waitsFor: 'hand', dueOn: day('2026-03-10'), totalMinor: 1n, fingerprint: '' },
			})
			.returning('id')
			.executeTakeFirstOrThrow();
		const asked = await tx
			.insertInto('promise')
			.values({
				...{ invoiceId: client.seen['invoice']?.[0] ?? '', amountMinor: 1n, promisedOn: day('2026-12-31') },
				...{ state: 'asked', madeBy: client.contact },
			})
			.returning('id')
			.executeTakeFirstOrThrow();
		const cards = {
			mail: [mail],
			letter: [letter.id],
			address: [address.id],
			askedPromise: [asked.id],
			call: [call.id],
			uncertain: [uncertain.id],
			ownTask: [ownTask],
			openTask: [openTask],
			doneTask: [doneTask],
			hold: [hold],
		};
		return { ...client, seen: { ...client.seen, ...cards } };
	});

/** Files that somebody offered: one to be taken in, one that was refused, one that failed; and an import. */
const withFiles = (
	database: Database,
	actor: Actor,
	client: QuarrellingClient,
	by: Staff,
): Promise<QuarrellingClient> =>
	database.write(actor, async (tx) => {
		const states = ['looked', 'refused', 'failed'] as const;
		const file = { name: 'books.txt', byteSize: 1n, offeredBy: by.id };
		const files = await tx
			.insertInto('offeredFile')
			.values(states.map((state) => ({ ...file, state, key: `walked/${by.id}/${state}` })))
			.returning('id')
			.execute();
		const heading = {
			fileName: 'books.txt',
			format: 'fec',
			fingerprint: '0'.repeat(64),
			counts: {},
			importedBy: by.id,
		};
		const taken = await tx
			.insertInto('import')
			.values({ ...heading, state: 'refused', bringsLedger: false })
			.returning('id')
			.executeTakeFirstOrThrow();
		const [offeredFile = [], refusedFile = [], failedFile = []] = files.map(({ id }) => [id]);
		return { ...client, seen: { ...client.seen, offeredFile, refusedFile, failedFile, import: [taken.id] } };
	});

/** Two messages that somebody wrote and that wait for a hand. */
const withWritten = (
	database: Database,
	actor: Actor,
	client: QuarrellingClient,
	by: Staff,
): Promise<QuarrellingClient> =>
	database.write(actor, async (tx) => {
		const write = async () => {
			const { actionId } = await addWrittenMessage(tx, {
				...{ clientId: client.client, channel: 'letter', textConnector: null, templateId: null, currency: 'EUR' },
				...{ today: day('2026-03-10'), recipients: [], typed: null, writtenBy: by.id },
				words: { language: 'fr', subject: 'Votre compte', body: 'Merci de nous rappeler.' },
				...{ at: new Date(0), leavesAt: new Date(0) },
			});
			await letActionWait(tx, actionId, 'hand');
			return actionId;
		};
		return { ...client, seen: { ...client.seen, written: [await write()], writtenToo: [await write()] } };
	});

/** A second client, known to the same people, into which a third one went; and a fourth that was deleted. */
const withDouble = (
	database: Database,
	actor: Actor,
	client: QuarrellingClient,
	{ admin, stranger, reader }: Readonly<Record<'admin' | 'stranger' | 'reader', Staff>>,
): Promise<QuarrellingClient> =>
	database.write(actor, async (tx) => {
		const add = async (name: string) => {
			const row = { name, accountCode: `411${name}` };
			const { id: clientId } = await tx.insertInto('client').values(row).returning('id').executeTakeFirstOrThrow();
			await tx
				.insertInto('clientRight')
				.values([
					{ collaboratorId: stranger.id, clientId, granted: 'none' },
					{ collaboratorId: reader.id, clientId, granted: 'read' },
				])
				.execute();
			return clientId;
		};
		const [survivorId, mergedId, deletedId] = [await add('Twin'), await add('Third'), await add('Gone')];
		const merge = await moveClient(tx, { survivorId, mergedId, mergedBy: admin.id, mergedAt: new Date('2026-03-09') });
		await markDeleted(tx, [deletedId], admin.id, new Date('2026-03-09'));
		const terms = { quietSince: day('2023-03-10'), sentBefore: day('2016-03-10') };
		const listed = { ...terms, listedBy: admin.id, listedAt: new Date('2026-03-09') };
		const addPurge = async (row: typeof listed & { approvedBy?: string; approvedAt?: Date }) =>
			(await tx.insertInto('purge').values(row).returning('id').executeTakeFirstOrThrow()).id;
		const underway = await addPurge({ ...listed, approvedBy: admin.id, approvedAt: listed.listedAt });
		const purge = await addPurge(listed);
		await tx.insertInto('purgeRow').values({ purgeId: purge, what: 'places', rowId: deletedId }).execute();
		const merges = { double: [survivorId], mergedClient: [mergedId], merge: [merge] };
		const seen = { ...merges, deletedClient: [deletedId], purge: [purge], purgeUnderway: [underway] };
		const heldInvoice = [await heldLine(tx, { stranger, reader })];
		return { ...client, seen: { ...client.seen, ...seen, heldInvoice } };
	});

/** Something that was said about the call and about the client, and what it pays less. */
const withComment = (
	database: Database,
	actor: Actor,
	client: QuarrellingClient,
	by: Staff,
): Promise<QuarrellingClient> =>
	database.write(actor, async (tx) => {
		const said = {
			clientId: client.client,
			cardId: client.seen['call']?.[0] ?? '',
			authorId: by.id,
			words: 'Call them',
		};
		const comment = await addCommentRow(tx, said, []);
		const discount = await tx
			.insertInto('discount')
			.values({ clientId: client.client, label: 'Year-end', hundredths: 200, addedBy: by.id })
			.returning('id')
			.executeTakeFirstOrThrow();
		const note = await addNote(tx, {
			clientId: client.client,
			authorId: by.id,
			words: 'Pays late',
			writtenAt: new Date(0),
		});
		const gone = { clientId: client.client, address: `${client.client}@gone.example`, bouncedAt: new Date(0) };
		const place = await tx.insertInto('emailAddress').values(gone).returning('id').executeTakeFirstOrThrow();
		const attribute = await addAttributeRow(tx, client.client, 'Gate', '12A');
		const written = { comment: [comment], note: [note.id], attribute: [attribute.id] };
		const kept = { place: [place.id], discount: [discount.id] };
		return { ...client, seen: { ...client.seen, ...written, ...kept } };
	});

/** The id of the row of a table that the client's contact sees. */
export function idIn({ client }: WalkedHouse, table: string): string {
	const [id] = client.seen[table] ?? [];
	if (id === undefined) throw new Error(`the walked house has no ${table}`);
	return id;
}

/** What would give the client away in an answer: its ids and its name. */
export const tracesOf = ({ client, actor }: WalkedHouse): string[] => [
	client.client,
	...Object.values(client.seen)
		.flat()
		.filter((id) => id !== actor.organizationId),
];
