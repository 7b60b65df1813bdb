import { day } from '@quittance/core/calendar/day.ts';
import type { Call } from './office-calls.ts';
import { idIn, type WalkedHouse } from './walked-house.ts';

const row = (input: Call['input']): Call => ({ of: 'row', input });
const list = (input: Call['input'] = () => undefined): Call => ({ of: 'list', input });

const ofClient = (house: WalkedHouse) => ({ clientId: house.client.client });
const ofInvoice = (house: WalkedHouse) => ({ invoiceId: idIn(house, 'invoice') });

/** Every procedure of the portal. One that is missing here fails the walk. */
export const portalCalls: Readonly<Record<string, Call>> = {
	'session.who': list(),
	'live.cursor': list(),
	'clients.mine': list(),
	'home.look': list(ofClient),
	'invoices.list': list((house) => ({ ...ofClient(house), which: 'open' })),
	'invoices.one': row((house) => ({ id: idIn(house, 'invoice') })),
	'payment.details': row(ofInvoice),
	'promises.offer': row(ofInvoice),
	'promises.make': row((house) => ({ ...ofInvoice(house), minor: 1n, on: day('2026-03-12') })),
	'promises.takeBack': row((house) => ({ promiseId: idIn(house, 'ownPromise') })),
	'disputes.list': list(ofClient),
	'disputes.one': row((house) => ({ id: idIn(house, 'dispute') })),
	'disputes.offer': row(ofInvoice),
	'disputes.open': row((house) => ({ ...ofInvoice(house), minor: 1n, reason: 'price', words: 'Too dear' })),
	'disputes.write': row((house) => ({ disputeId: idIn(house, 'dispute'), words: 'Still too dear' })),
	'reminders.list': list(ofClient),
	'reminders.one': row((house) => ({ id: idIn(house, 'delivery') })),
};
