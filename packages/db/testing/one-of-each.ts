import { day } from '@quittance/core/calendar/day.ts';
import type { InsertObject } from 'kysely';
import type { Actor, Database, Tx } from '../src/open.ts';
import { record } from '../src/activities.ts';
import type { Schema } from '../src/schema.ts';
import { saveTemplateText } from '../src/templates.ts';

/** One row in every table of the organization, for the test of the walls: a table without a row there would prove nothing. */
export const oneOfEach = (database: Database, actor: Actor): Promise<void> =>
	database.write(actor, async (tx) => {
		const add = adding(tx);
		const collaborator = await add('collaborator', { email: 'ada@example.org', name: 'Ada', role: 'admin' });
		await tx.insertInto('telephony').values({ secretHash: 'f' }).execute();
		await add('ringing', { number: '+33123456789', extension: '12', rangAt: new Date(0) });
		const template = await add('template', { name: 'R1', channel: 'email', kind: 'R1' });
		const scenario = await add('scenario', { name: 'Standard' });
		const version = await add('scenarioVersion', { scenarioId: scenario, number: 1 });
		const step = await add('step', {
			scenarioVersionId: version,
			variant: 'with email',
			kind: 'R1',
			days: 5,
			channel: 'email',
			templateId: template,
		});
		const profile = await add('profile', { name: 'Standard', isDefault: true, scenarioId: scenario });
		const group = await add('clientGroup', { name: 'Key accounts', rank: 1 });
		const client = await add('client', {
			name: 'Dupont',
			accountCode: '411DUPONT',
			profileId: profile,
			ownerId: collaborator,
		});
		const contact = await add('contact', { name: 'Marie Curie' });
		const address = await add('emailAddress', { contactId: contact, address: 'marie@example.org' });
		const tag = await add('tag', { name: 'late' });
		await tx.insertInto('templateText').values({ templateId: template, language: 'fr', body: 'Bonjour' }).execute();
		await saveTemplateText(tx, {
			...{ templateId: template, language: 'fr', by: collaborator, at: new Date(0) },
			...{ subject: 'Rappel', body: 'Bonjour' },
		});
		await tx.insertInto('clientGroupMember').values({ clientId: client, clientGroupId: group }).execute();
		await tx
			.insertInto('clientContact')
			.values({ clientId: client, contactId: contact, receivesReminders: 'to' })
			.execute();
		await tx.insertInto('clientTag').values({ clientId: client, tagId: tag }).execute();
		await add('phone', { clientId: client, number: '+33123456789' });
		await add('consent', { emailAddressId: address, channel: 'email', givenBy: 'Ada', givenHow: 'by phone' });
		await add('address', { clientId: client, country: 'FR' });
		await add('discount', { clientId: client, label: 'Year-end', hundredths: 200, addedBy: collaborator });
		await add('clientNote', { clientId: client, authorId: collaborator, words: 'Pays late' });
		const sheetTemplateId = await add('sheetTemplate', { name: 'Lift' });
		const sheetFieldId = await add('sheetField', { sheetTemplateId, place: 1, name: 'Load', type: 'number' });
		await tx.insertInto('clientSheet').values({ clientId: client, sheetTemplateId }).execute();
		await tx.insertInto('clientField').values({ clientId: client, sheetFieldId, value: '630' }).execute();
		await add('clientAttribute', { clientId: client, name: 'Gate code', value: '12A' });
		const went = { survivorId: client, mergedId: contact, client: {}, shifted: 0, mergedBy: collaborator };
		const purgeId = await add('purge', {
			...{ quietSince: day('2023-03-01'), sentBefore: day('2016-03-01') },
			...{ listedBy: collaborator, listedAt: new Date(0) },
		});
		await tx.insertInto('purgeRow').values({ purgeId, what: 'person', rowId: contact }).execute();
		const mergeId = await add('clientMerge', { ...went, mergedAt: new Date(0) });
		await tx.insertInto('clientMergeRow').values({ mergeId, ofTable: 'invoice', rowId: client }).execute();
		await add('mergedClient', { id: contact, accountCode: '411OLD', name: 'Old', clientId: client });
		await add('phoneType', { name: 'Switchboard' });
		await add('offeredFile', { name: 'books.txt', key: 'books', byteSize: 1n, offeredBy: collaborator });
		await add('savedView', { ownerId: collaborator, list: 'clients', name: 'Mine', query: 'owner=me' });
		const assignmentRuleId = await add('assignmentRule', { name: 'Paris', conditions: [] });
		await tx.insertInto('assignmentRuleGroup').values({ assignmentRuleId, clientGroupId: group }).execute();
		await ledger(tx, client);
		await nights(tx, client, step, collaborator);
		await doors(tx, client, { collaborator, contact });
		await quarrel(tx, client, { collaborator, contact });
		await record(tx, { name: 'organization.filled', actor });
	});

async function doors(tx: Tx, clientId: string, who: { collaborator: string; contact: string }): Promise<void> {
	const { collaborator: collaboratorId, contact: contactId } = who;
	const expiresAt = new Date('2100-01-01');
	await tx.insertInto('credential').values({ collaboratorId, hash: '$argon2id$' }).execute();
	await tx
		.insertInto('secondFactor')
		.values({ collaboratorId, sealed: '', begunAt: new Date(0) })
		.execute();
	await tx.insertInto('recoveryCode').values({ collaboratorId, codeHash: '' }).execute();
	await tx.insertInto('begunSignIn').values({ collaboratorId, ticketHash: collaboratorId, expiresAt }).execute();
	await tx.insertInto('invitation').values({ collaboratorId, askedBy: 'Ada' }).execute();
	await tx.insertInto('staffSession').values({ collaboratorId, idHash: collaboratorId, expiresAt }).execute();
	await tx.insertInto('contactLink').values({ contactId, tokenHash: contactId, madeBy: 'Ada', expiresAt }).execute();
	await tx.insertInto('contactSession').values({ contactId, idHash: contactId, expiresAt }).execute();
	await tx.insertInto('linkWish').values({ contactId, address: 'marie@example.org' }).execute();
	await tx.insertInto('clientRight').values({ collaboratorId, clientId, granted: 'read' }).execute();
	const yes = { night: day('2026-02-11'), fingerprint: 'f', approvedBy: collaboratorId, approvedAt: new Date(0) };
	await tx
		.insertInto('approval')
		.values({ clientId, ...yes })
		.execute();
}

async function ledger(tx: Tx, clientId: string): Promise<void> {
	const add = adding(tx);
	const file = await add('import', {
		fileName: 'fec.txt',
		format: 'fec',
		fingerprint: '0'.repeat(64),
		state: 'done',
		importedBy: 'Ada',
	});
	await tx.insertInto('refusedLine').values({ importId: file, line: 2, reason: 'line.tooShort' }).execute();
	await tx.insertInto('importMapping').values({ format: 'csv', header: 'a;b', mapping: {} }).execute();
	const amounts = { currency: 'EUR', amountMinor: 100n, openMinor: 100n, clientId };
	const invoiceId = await add('invoice', {
		...amounts,
		number: 'F1',
		externalKey: 'F1',
		issuedOn: day('2026-01-01'),
		dueOn: day('2026-01-31'),
	});
	await add('creditNote', { ...amounts, number: 'A1', externalKey: 'A1', issuedOn: day('2026-01-01') });
	const paymentId = await add('payment', { ...amounts, externalKey: 'P1', paidOn: day('2026-02-01') });
	await add('match', { invoiceId, paymentId, amountMinor: 1n, matchedOn: day('2026-02-01'), origin: 'hand' });
	await add('promise', { invoiceId, amountMinor: 1n, promisedOn: day('2026-03-01'), madeBy: 'Marie' });
	await add('dispute', { invoiceId, reason: 'price', openedBy: 'Marie' });
	await add('hold', { clientId, invoiceId, kind: 'stop', fromOn: day('2026-01-01'), placedBy: 'Ada' });
}

async function quarrel(tx: Tx, clientId: string, who: { collaborator: string; contact: string }): Promise<void> {
	const add = adding(tx);
	const { id: disputeId, invoiceId } = await tx
		.selectFrom('dispute')
		.select(['id', 'invoiceId'])
		.executeTakeFirstOrThrow();
	await tx
		.insertInto('disputeReason')
		.values({ code: 'price', position: 1, french: 'Prix', english: 'Price' })
		.execute();
	const disputeMessageId = await add('disputeMessage', {
		disputeId,
		authorKind: 'contact',
		author: who.contact,
		words: 'Too dear',
	});
	const said = { clientId, cardId: clientId, authorId: who.collaborator, words: 'Call them' };
	const commentId = await add('comment', said);
	await tx.insertInto('mention').values({ commentId, collaboratorId: who.collaborator }).execute();
	await add('disputeNote', { disputeId, authorId: who.collaborator, words: 'She is right' });
	await add('document', {
		clientId,
		kind: 'file',
		invoiceId,
		disputeId,
		disputeMessageId,
		key: 'proof',
		name: 'proof.pdf',
		mediaType: 'application/pdf',
		byteSize: 1n,
		sha256: '0'.repeat(64),
		shownToClient: true,
		addedByKind: 'contact',
		addedBy: who.contact,
	});
}

async function nights(tx: Tx, clientId: string, stepId: string, writtenBy: string): Promise<void> {
	const add = adding(tx);
	const { id: invoiceId } = await tx.selectFrom('invoice').select('id').executeTakeFirstOrThrow();
	const runId = await add('run', { day: day('2026-02-10') });
	const action = { clientId, runId, stepId, currency: 'EUR', kind: 'R1', channel: 'email', automatic: true } as const;
	const actionId = await add('action', {
		...action,
		state: 'done',
		doneOn: day('2026-02-10'),
		dueOn: day('2026-02-05'),
		totalMinor: 99n,
		fingerprint: 'f',
	});
	await tx.insertInto('actionInvoice').values({ actionId, invoiceId, climbsTo: 1, chasedMinor: 99n }).execute();
	await add('levelChange', {
		invoiceId,
		level: 1,
		doneOn: day('2026-02-10'),
		origin: 'action',
		actionId,
		madeBy: 'night',
	});
	const deliveryId = await add('delivery', { actionId, channel: 'email', envelope: `token of ${actionId}` });
	await add('inboundMail', { messageId: '<1@example.org>', kind: 'hard bounce', deliveryId });
	await add('task', { kind: 'bounce', clientId, deliveryId });
	const words = { actionId, body: 'Good day', writtenBy, writtenAt: new Date(0) };
	await tx
		.insertInto('draft')
		.values({ ...words, subject: 'Hello', about: 'f' })
		.execute();
	await tx
		.insertInto('writtenMessage')
		.values({ ...words, language: 'en' })
		.execute();
	await tx
		.insertInto('card')
		.values({ actionId, changedBy: 'Ada', changedAt: new Date(0) })
		.execute();
}

type WithId = { [T in keyof Schema]: Schema[T] extends { id: unknown } ? T : never }[keyof Schema];

const adding =
	(tx: Tx) =>
	async <T extends WithId>(table: T, row: InsertObject<Schema, T>): Promise<string> => {
		const { id } = (await tx
			.insertInto(table)
			.values(row)
			.returning('id' as never)
			.executeTakeFirstOrThrow()) as unknown as { id: string };
		return id;
	};
