import { addDays } from '@quittance/core/calendar/day.ts';
import { dayIn } from '@quittance/core/calendar/time-zone.ts';
import { assignProfile } from '@quittance/commands/assign-profile.ts';
import { changeSettings } from '@quittance/commands/change-settings.ts';
import { moveDispute } from '@quittance/commands/move-dispute.ts';
import { openDispute } from '@quittance/commands/open-dispute.ts';
import { placeHold } from '@quittance/commands/place-hold.ts';
import { recordPromise } from '@quittance/commands/record-promise.ts';
import { cast, type CastRole } from '@quittance/stories/cast/cast.ts';
import { contactOf, openInvoices } from './cast-rows.ts';
import { look } from './firm.ts';
import { granted } from './granted.ts';
import { leaveTheDesk } from './read-what-came.ts';
import { courtesies, patientSecondReminder, readBeforeLeaving } from './rules.ts';
import type { Scene } from './scene.ts';

type Turn = (scene: Scene) => Promise<unknown>;

/** What happens to the cast, by the number of the night that is over: 1 is the morning after the first of the ninety. */
export const plot: Readonly<Record<number, Turn>> = {
	1: async (scene) => {
		await courtesies(scene);
		const settings = { staleAfterWorkingDays: 6 };
		granted(await changeSettings(scene.firm.office, { actor: scene.staff.marie, settings }));
	},
	2: (scene) => holdClient(scene, 'inCollection', 'collection', 'Dossier confié à l’huissier'),
	9: (scene) => contest(scene, 'quantity', 'Il manque deux colis sur cinq.'),
	16: (scene) => promiseAll(scene, 'breaksPromise', 8),
	30: async (scene) => {
		const { clientId } = await contactOf(scene.firm, 'disputes');
		const disputes = await look(scene.firm, (tx) =>
			tx
				.selectFrom('dispute')
				.innerJoin('invoice', 'invoice.id', 'dispute.invoiceId')
				.select('dispute.id')
				.where('invoice.clientId', '=', clientId)
				.where('dispute.state', '=', 'open')
				.execute(),
		);
		for (const { id } of disputes)
			granted(await moveDispute(scene.firm.office, { actor: scene.staff.marie, disputeId: id, to: 'refused' }));
	},
	38: (scene) => giveProfile(scene, 'changesProfile', 'Public'),
	47: patientSecondReminder,
	55: (scene) => holdClient(scene, 'leavesUsInDoubt', 'stop', 'Geste commercial en discussion'),
	62: (scene) => giveProfile(scene, 'changesProfile', 'Standard'),
	86: readBeforeLeaving,
	88: async (scene) => {
		for (const role of ['paysLate', 'readsEnglish'] as const) await promiseAll(scene, role, 12);
		await contest(scene, 'price', 'Le prix convenu n’est pas appliqué.');
	},
	90: leaveTheDesk,
};

/** Nights in which the worker is down: nothing goes, and the house says so. */
export const DOWN: ReadonlySet<number> = new Set([40, 41]);
/** A Monday about which the accountant is on leave: no export that week, and soon nothing goes by itself. */
export const ON_LEAVE = { from: 66, to: 74 } as const;

/** Invoices that a client pays by direct debit are marked as soon as they come in. */
export async function markDirectDebits(scene: Scene): Promise<void> {
	const marked = await look(scene.firm, (tx) =>
		tx.selectFrom('hold').select('invoiceId').where('kind', '=', 'direct debit').execute(),
	);
	const known = new Set(marked.map(({ invoiceId }) => invoiceId));
	const hold = { actor: scene.staff.marie, kind: 'direct debit', reason: 'Mandat SEPA' } as const;
	for (const { id: invoiceId } of await openInvoices(scene.firm, 'paysByDebit'))
		if (!known.has(invoiceId)) granted(await placeHold(scene.firm.office, { ...hold, of: { invoiceId } }));
}

const giveProfile = async ({ firm, staff }: Scene, role: CastRole, profile: string): Promise<void> => {
	granted(await assignProfile(firm.office, { actor: staff.marie, profile, codes: cast[role].code }));
};

async function holdClient({ firm, staff }: Scene, role: CastRole, kind: 'collection' | 'stop', reason: string) {
	const { clientId } = await contactOf(firm, role);
	granted(await placeHold(firm.office, { actor: staff.marie, of: { clientId }, kind, reason }));
}

/** The workshop contests its oldest invoice, in its own words. */
async function contest({ firm, staff }: Scene, reason: string, words: string): Promise<void> {
	const [invoice] = await openInvoices(firm, 'disputes');
	const { contactId } = await contactOf(firm, 'disputes');
	const actor = { ...staff.marie, kind: 'contact', id: contactId } as const;
	if (invoice) granted(await openDispute(firm.office, { actor, invoiceId: invoice.id, minor: null, reason, words }));
}

/** A client promises its oldest invoice within some days. */
async function promiseAll({ firm, staff }: Scene, role: CastRole, days: number): Promise<void> {
	const [invoice] = await openInvoices(firm, role);
	const on = addDays(dayIn(firm.office.now(), 'Europe/Paris'), days);
	if (!invoice) return;
	const promise = { invoiceId: invoice.id, minor: invoice.openMinor, on };
	granted(await recordPromise(firm.office, { actor: staff.marie, ...promise }));
}
