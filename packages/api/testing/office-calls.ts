import { idIn, walkedRules, type WalkedHouse } from './walked-house.ts';

/**
 * How the walk calls a procedure. `row`: it asks for something of the walked client, and for whom that client does not exist it is
 * answered like nothing at all. `list`: it answers everybody, with what they may see. `own`: it brings
 * something new into the caller's own organization. `input` is valid, and the procedure does what
 * it is asked when an admin asks first; calls are made from top to bottom.
 */
export type Call = {
	readonly of: 'row' | 'list' | 'own';
	readonly input: (house: WalkedHouse) => unknown;
	/** Whether a file comes with the request. */
	readonly withFile?: boolean;
	/** Afterwards it is gone: whoever asks next finds nothing. */
	readonly once?: boolean;
};

const row = (input: Call['input']): Call => ({ of: 'row', input });
const list = (input: Call['input'] = () => undefined): Call => ({ of: 'list', input });

const ticked = (house: WalkedHouse) => ({ ids: [idIn(house, 'client')] });
const dispute = (house: WalkedHouse) => ({ disputeId: idIn(house, 'dispute') });

const task = { title: 'Ring them', note: '', dueOn: null, ownerId: null };

/** The walk is made by day, the tenth of March. */
const night = '2026-03-11';
const lineTonight = (house: WalkedHouse) => ({ night, invoiceIds: [idIn(house, 'invoice')] });

/** Every procedure of the back office. One that is missing here fails the walk. */
export const officeCalls: Readonly<Record<string, Call>> = {
	'session.who': list(),
	'session.desk': list(),
	'live.cursor': list(),
	'board.all': list(() => ({ filter: { search: 'a' } })),
	'board.scenarios': list(),
	'board.one': row((house) => ({ id: idIn(house, 'call') })),
	'board.move': row((house) => ({ id: idIn(house, 'call'), to: 'to do', under: null, version: 0 })),
	'board.claim': row((house) => ({ id: idIn(house, 'ownTask') })),
	'board.release': row((house) => ({ id: idIn(house, 'ownTask') })),
	'board.completeAction': row((house) => ({ id: idIn(house, 'call'), outcome: 'reached', countsAsLevel: false })),
	'board.answerDelivery': row((house) => ({ deliveryId: idIn(house, 'uncertain'), answer: 'arrived' })),
	'comments.ofCard': row((house) => ({ cardId: idIn(house, 'call') })),
	'comments.add': row((house) => ({ cardId: idIn(house, 'call'), words: 'They call back' })),
	'comments.remove': row((house) => ({ commentId: idIn(house, 'comment') })),
	'bell.list': list(),
	'bell.unseen': list(),
	'bell.seen': { of: 'own', input: () => ({ upTo: new Date(0) }) },
	'board.completeTask': row((house) => ({ id: idIn(house, 'ownTask'), outcome: '' })),
	'tasks.ofClient': row((house) => ({ clientId: idIn(house, 'client') })),
	'tasks.owners': row((house) => ({ clientId: idIn(house, 'client') })),
	'tasks.add': row((house) => ({ clientId: idIn(house, 'client'), ...task })),
	'tasks.change': row((house) => ({ id: idIn(house, 'openTask'), version: 0, ...task })),
	'tasks.reopen': row((house) => ({ id: idIn(house, 'doneTask') })),
	'clients.list': list(() => ({})),
	'clients.find': list(() => ({ typed: 'walk' })),
	'clients.totals': list(() => ({})),
	'clients.choices': list(),
	'clientFacts.of': row((house) => ({ id: idIn(house, 'client') })),
	'clientFacts.choices': list(),
	'clientFacts.change': row((house) => ({ id: idIn(house, 'client'), version: 1, kind: 'company', typed: {} })),
	'clientFacts.create': {
		of: 'own',
		input: () => ({ kind: 'company', typed: { name: 'Newcomer', accountCode: '411NEW' } }),
	},
	'merges.preview': row((house) => ({ survivorId: idIn(house, 'client'), mergedId: idIn(house, 'double') })),
	'merges.ofClient': row((house) => ({ clientId: idIn(house, 'client') })),
	'merges.leadsTo': row((house) => ({ id: idIn(house, 'mergedClient') })),
	'notes.ofClient': row((house) => ({ clientId: idIn(house, 'client') })),
	'notes.write': row((house) => ({ clientId: idIn(house, 'client'), words: 'Rings twice' })),
	'notes.change': row((house) => ({ noteId: idIn(house, 'note'), words: 'Rings once' })),
	'notes.remove': { ...row((house) => ({ noteId: idIn(house, 'note') })), once: true },
	'clients.file': row((house) => ({ id: idIn(house, 'client') })),
	'owed.list': list(() => ({})),
	'owed.totals': list(() => ({})),
	'owed.choices': list(),
	'views.list': list(() => ({ list: 'clients' })),
	'views.save': { of: 'own', input: () => ({ list: 'clients', name: 'Late ones', query: 'late' }) },
	'views.change': { of: 'own', input: ({ view }) => ({ id: view, name: 'Late', shared: true }) },
	'views.remove': { of: 'own', input: ({ view }) => ({ id: view }), once: true },
	'invoices.ofClient': row((house) => ({ clientId: idIn(house, 'client') })),
	'invoices.paidOfClient': row((house) => ({ clientId: idIn(house, 'client') })),
	'invoices.file': row((house) => ({ id: idIn(house, 'invoice') })),
	'holds.place': row((house) => ({ of: { invoiceId: idIn(house, 'invoice') }, kind: 'stop', reason: 'asked for it' })),
	'holds.lift': row((house) => ({ holdId: idIn(house, 'hold') })),
	'drafts.read': row((house) => ({ id: idIn(house, 'mail') })),
	'drafts.send': row((house) => ({ id: idIn(house, 'mail') })),
	'drafts.callBack': row((house) => ({ id: idIn(house, 'mail') })),
	'letters.withheld': list((house) => ({ ids: [idIn(house, 'letter')] })),
	'letters.post': row((house) => ({ ids: [idIn(house, 'letter')] })),
	'promises.record': row((house) => ({ invoiceId: idIn(house, 'invoice'), minor: 1n, on: '2026-12-31' })),
	'promises.answer': row((house) => ({ promiseId: idIn(house, 'askedPromise'), answer: 'accepted' })),
	'promises.cancel': row((house) => ({ promiseId: idIn(house, 'promise') })),
	'messages.ways': row((house) => ({ clientId: idIn(house, 'client') })),
	'messages.draft': row((house) => ({ clientId: idIn(house, 'client'), templateId: house.template })),
	'messages.underway': row((house) => ({ clientId: idIn(house, 'client') })),
	'messages.send': row((house) => ({
		...{ clientId: idIn(house, 'client'), channel: 'sms', templateId: null, to: [], typed: '+33612345678' },
		words: { language: 'fr', subject: '', body: 'Merci de nous rappeler.' },
	})),
	'messages.takeBack': row((house) => ({ id: idIn(house, 'written') })),
	'messages.finish': row((house) => ({ id: idIn(house, 'writtenToo') })),
	'reminders.ofClient': row((house) => ({ clientId: idIn(house, 'client') })),
	'reminders.asSent': row((house) => ({ id: idIn(house, 'action') })),
	'activities.ofClient': row((house) => ({ clientId: idIn(house, 'client') })),
	'activities.audit': list(() => ({})),
	'imports.list': list(() => ({})),
	'imports.offer': { of: 'own', input: () => undefined, withFile: true },
	'imports.file': row((house) => ({ id: idIn(house, 'offeredFile') })),
	'imports.refusedLines': row((house) => ({ id: idIn(house, 'import') })),
	'imports.take': row((house) => ({ id: idIn(house, 'offeredFile') })),
	'imports.lookAgain': row((house) => ({ id: idIn(house, 'failedFile') })),
	'imports.withdraw': row((house) => ({ id: idIn(house, 'refusedFile') })),
	'contacts.ofClient': row((house) => ({ clientId: idIn(house, 'client') })),
	'contacts.sendLink': row((house) => ({ clientId: idIn(house, 'client'), contactId: house.client.contact })),
	'account.digest': list(),
	'account.chooseDigest': { of: 'own', input: () => ({ digest: 'each morning' }) },
	'account.sessions': list(),
	'account.endSession': list(() => ({ id: 'nothing' })),
	'account.endOthers': { of: 'own', input: () => undefined },
	'account.changePassword': { of: 'own', input: () => ({ current: 'x', password: 'vingt tables de bois' }) },
	'factor.see': list(),
	'factor.begin': { of: 'own', input: () => undefined },
	'factor.confirm': { of: 'own', input: () => ({ code: '123456' }), once: true },
	'factor.renewCodes': { of: 'own', input: () => ({ code: '123456' }) },
	'factor.switchOff': { of: 'own', input: () => ({ password: 'x', code: '123456' }), once: true },
	'people.list': list(),
	'people.invite': {
		of: 'own',
		input: () => ({ name: 'Guest', email: 'guest@walked.example', role: 'viewer', language: 'fr' }),
	},
	'people.accept': {
		of: 'own',
		input: ({ actor, guest }) => ({ ...guest, organizationId: actor.organizationId, password: 'vingt tables de bois' }),
	},
	'people.inviteAgain': row(({ guest }) => ({ id: guest.id })),
	'people.resetFactor': { ...row(({ guest }) => ({ id: guest.id })), once: true },
	'people.setRole': row(({ guest }) => ({ id: guest.id, role: 'viewer' })),
	'people.deactivate': row(({ guest }) => ({ id: guest.id })),
	'people.reactivate': row(({ guest }) => ({ id: guest.id })),
	'scenarios.list': list(),
	'scenarios.one': list(({ scenario }) => ({ id: scenario.id })),
	'scenarios.simulate': list(({ scenario }) => ({ id: scenario.id, draft: walkedRules })),
	'scenarios.publish': {
		...row(({ scenario }) => ({ id: scenario.id, basedOn: scenario.versionId, draft: walkedRules })),
		once: true,
	},
	'scenarios.add': {
		...row(({ profile, scenario }) => ({ of: { profileId: profile }, like: scenario.id, templates: 'the same' })),
		once: true,
	},
	'templates.list': list(),
	'templates.insertable': list(),
	'templates.one': list(({ template }) => ({ id: template })),
	'templates.save': row(({ template }) => ({
		...{ id: template, language: 'fr', basedOn: 1 },
		...{ subject: 'Rappel', body: '{{ due }}' },
	})),
	'templates.rename': row(({ template }) => ({ id: template, name: 'Rappel' })),
	'templates.copy': row(({ template }) => ({ id: template, name: 'Rappel bis' })),
	'templates.preview': row((house) => ({ id: house.template, clientId: idIn(house, 'client'), form: 'phone' })),
	'profiles.list': list(),
	'profiles.create': { of: 'own', input: () => ({ name: 'Export' }) },
	'profiles.rename': row(({ profile }) => ({ id: profile, name: 'Foreign trade' })),
	'profiles.makeDefault': row(({ profile }) => ({ id: profile })),
	'profiles.give': row((house) => ({ clientId: idIn(house, 'client'), profileId: null })),
	'profiles.remove': { ...row(({ profile }) => ({ id: profile })), once: true },
	'groups.list': list(),
	'groups.create': { of: 'own', input: () => ({ name: 'Coastal' }) },
	'groups.rename': row(({ group }) => ({ id: group, name: 'Mountains' })),
	'groups.rank': row(({ group }) => ({ id: group, rank: 2 })),
	'groups.join': row((house) => ({ clientIds: [idIn(house, 'client')], groupIds: [house.group] })),
	'groups.leave': row((house) => ({ clientIds: [idIn(house, 'client')], groupIds: [house.group] })),
	'groups.remove': { ...row(({ group }) => ({ id: group, memberships: 0 })), once: true },
	'selections.joinGroups': row((house) => ({ clients: ticked(house), groupIds: [house.secondGroup] })),
	'selections.leaveGroups': row((house) => ({ clients: ticked(house), groupIds: [house.secondGroup] })),
	'selections.giveProfile': row((house) => ({ clients: ticked(house), profileId: null })),
	'selections.assignOwner': row((house) => ({ clients: ticked(house), ownerId: null })),
	'selections.stop': row((house) => ({ clients: ticked(house), until: '2026-12-31', reason: 'asked for it' })),
	'settings.see': list(),
	'settings.change': { of: 'own', input: () => ({ typed: { city: 'Lyon' }, was: { city: '' } }) },
	'rules.list': list(),
	'rules.save': row(({ rule, secondGroup }) => ({
		id: rule,
		rule: {
			name: 'Walkers',
			conditions: [{ field: 'name', compare: 'contains', value: 'walk' }],
			groupIds: [secondGroup],
			...{ profileId: null, ownerId: null, scenarioId: null },
		},
	})),
	'rules.preview': row(({ rule }) => ({ id: rule })),
	'rules.run': row(({ rule }) => ({ id: rule })),
	'rules.remove': { ...row(({ rule }) => ({ id: rule })), once: true },
	'tonight.preview': list(() => ({})),
	'tonight.message': row((house) => ({ clientId: idIn(house, 'client'), key: 'R1 EUR' })),
	'tonight.untick': row((house) => ({ ...lineTonight(house), reason: 'they called' })),
	'tonight.tick': row((house) => lineTonight(house)),
	'tonight.approve': { of: 'own', input: () => ({ night, of: 'all', seen: '0 0' }) },
	'tonight.takeover': list(),
	'tonight.goLive': { of: 'own', input: () => ({ takeover: 'from R1', automaticSending: false }) },
	'tonight.changeSending': { of: 'own', input: () => ({ automaticSending: true }) },
	'disputes.one': row((house) => ({ id: idIn(house, 'dispute') })),
	'disputes.reasons': list(),
	'disputes.open': row((house) => ({
		invoiceId: idIn(house, 'invoice'),
		minor: 1n,
		reason: 'price',
		words: 'Too dear',
	})),
	'disputes.note': row((house) => ({ ...dispute(house), words: 'They are right' })),
	'disputes.answer': row((house) => ({ ...dispute(house), words: 'A credit note follows' })),
	'documents.attach': {
		...row((house) => ({ place: { kind: 'file', disputeId: idIn(house, 'dispute') }, shownToClient: false })),
		withFile: true,
	},
	'disputes.move': row((house) => ({ ...dispute(house), to: 'closed' })),
	'contacts.export': row((house) => ({ contactId: idIn(house, 'contact') })),
	'contacts.anonymise': {
		...row((house) => ({ contactId: idIn(house, 'contact'), typedName: "Walked's Marie" })),
		once: true,
	},
	'merges.undo': { ...row((house) => ({ mergeId: idIn(house, 'merge') })), once: true },
	'merges.merge': {
		...row((house) => ({ survivorId: idIn(house, 'client'), mergedId: idIn(house, 'double') })),
		once: true,
	},
};
