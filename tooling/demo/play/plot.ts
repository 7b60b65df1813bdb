import { addDays } from '@quittance/core/calendar/day.ts';
import { dayIn } from '@quittance/core/calendar/time-zone.ts';
import { assignProfile } from '@quittance/commands/assign-profile.ts';
import { moveDispute } from '@quittance/commands/move-dispute.ts';
import { openDispute } from '@quittance/commands/open-dispute.ts';
import { placeHold } from '@quittance/commands/place-hold.ts';
import { publishScenario } from '@quittance/commands/publish-scenario.ts';
import { recordPromise } from '@quittance/commands/record-promise.ts';
import { profileNamed } from '@quittance/db/profiles.ts';
import { scenariosInForce } from '@quittance/db/scenarios.ts';
import { cast, type CastRole } from '@quittance/stories/cast/cast.ts';
import { look, type Firm } from './firm.ts';
import { granted } from './granted.ts';

type Turn = (firm: Firm) => Promise<unknown>;

/** What people do, by the number of the day: the first night's morning is day 1. */
export const plot: Readonly<Record<number, Turn>> = {
	2: (firm) => holdClient(firm, 'inCollection', 'collection', 'Dossier confié à l’huissier'),
	9: async (firm) => {
		const [invoice] = await openInvoices(firm, 'disputes');
		if (invoice)
			granted(
				await openDispute(firm.office, {
					actor: firm.staff,
					invoiceId: invoice.id,
					minor: null,
					reason: 'quantity',
					words: 'Il manque deux colis sur cinq.',
				}),
			);
	},
	16: async (firm) => {
		const [invoice] = await openInvoices(firm, 'breaksPromise');
		const on = addDays(dayIn(firm.office.now(), 'Europe/Paris'), 8);
		if (invoice)
			granted(
				await recordPromise(firm.office, { actor: firm.staff, invoiceId: invoice.id, minor: invoice.openMinor, on }),
			);
	},
	30: async (firm) => {
		const disputes = await look(firm, (tx) =>
			tx.selectFrom('dispute').select('id').where('state', '=', 'open').execute(),
		);
		for (const { id } of disputes)
			granted(await moveDispute(firm.office, { actor: firm.staff, disputeId: id, to: 'refused' }));
	},
	38: (firm) =>
		assignProfile(firm.office, { actor: firm.staff, profile: 'Public', codes: cast.changesProfile.code }).then(granted),
	47: patientSecondReminder,
	55: (firm) => holdClient(firm, 'leavesUsInDoubt', 'stop', 'Geste commercial en discussion'),
	62: (firm) =>
		assignProfile(firm.office, { actor: firm.staff, profile: 'Standard', codes: cast.changesProfile.code }).then(
			granted,
		),
	88: async (firm) => {
		for (const role of ['paysLate', 'readsEnglish'] as const) {
			const [invoice] = await openInvoices(firm, role);
			const on = addDays(firm.lastDay, 10);
			if (invoice)
				granted(
					await recordPromise(firm.office, { actor: firm.staff, invoiceId: invoice.id, minor: invoice.openMinor, on }),
				);
		}
		const [contested] = await openInvoices(firm, 'disputes');
		if (contested)
			granted(
				await openDispute(firm.office, {
					actor: firm.staff,
					invoiceId: contested.id,
					minor: null,
					reason: 'price',
					words: 'Le prix convenu n’est pas appliqué.',
				}),
			);
	},
};

/** Days on which the worker is down in the night: nothing goes, and the house says so. */
export const DOWN: ReadonlySet<number> = new Set([40, 41]);
/** A Monday about which the accountant is on leave: no export that week, and soon nothing goes by itself. */
export const ON_LEAVE = { from: 66, to: 74 } as const;

/** Invoices that a client pays by direct debit are marked as soon as they come in. */
export async function markDirectDebits(firm: Firm): Promise<void> {
	const marked = await look(firm, (tx) =>
		tx.selectFrom('hold').select('invoiceId').where('kind', '=', 'direct debit').execute(),
	);
	const known = new Set(marked.map(({ invoiceId }) => invoiceId));
	for (const { id: invoiceId } of await openInvoices(firm, 'paysByDebit'))
		if (!known.has(invoiceId))
			granted(
				await placeHold(firm.office, {
					actor: firm.staff,
					of: { invoiceId },
					kind: 'direct debit',
					reason: 'Mandat SEPA',
				}),
			);
}

async function holdClient(firm: Firm, role: CastRole, kind: 'collection' | 'stop', reason: string): Promise<void> {
	const client = await look(firm, (tx) =>
		tx.selectFrom('client').select('id').where('accountCode', '=', cast[role].code).executeTakeFirst(),
	);
	if (client) granted(await placeHold(firm.office, { actor: firm.staff, of: { clientId: client.id }, kind, reason }));
}

const openInvoices = (firm: Firm, role: CastRole) =>
	look(firm, (tx) =>
		tx
			.selectFrom('invoice')
			.innerJoin('client', 'client.id', 'invoice.clientId')
			.select(['invoice.id', 'invoice.openMinor'])
			.where('client.accountCode', '=', cast[role].code)
			.where('invoice.openMinor', '>', 0n)
			.orderBy('invoice.dueOn')
			.execute(),
	);

/** The scenario is edited mid-way: the second reminder waits a fortnight from now on (SCN-18). */
async function patientSecondReminder(firm: Firm): Promise<void> {
	const scenario = await look(firm, async (tx) => {
		const profile = await profileNamed(tx, 'Standard');
		return profile?.scenarioId ? (await scenariosInForce(tx)).get(profile.scenarioId) : undefined;
	});
	if (!scenario) return;
	const slower = scenario.steps['with email'].map((step) => (step.name === 'R2' ? { ...step, days: 14 } : step));
	const draft = { ...scenario, steps: { ...scenario.steps, 'with email': slower } };
	granted(await publishScenario(firm.office, { actor: firm.staff, scenario: { id: scenario.id }, draft }));
}
