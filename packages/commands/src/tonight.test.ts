import { addDays, day, type Day } from '@quittance/core/calendar/day.ts';
import { allow, refuse } from '@quittance/core/outcome.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { keptPost } from '@quittance/delivery/email/kept-post.ts';
import { expect, test } from 'vitest';
import { approveNight, seenOn } from '../testing/approve-night.ts';
import { addDebtor, openNightBook, type NightBook } from '../testing/night-book.ts';
import { night, nobodyPrints, prepare } from '../testing/send-night.ts';
import { approveRun } from './approve-run.ts';
import { changeSending } from './change-sending.ts';
import { closeNight } from './close-night.ts';
import { goLive } from './go-live.ts';
import { previewRun } from './preview-run.ts';
import { tickLines } from './tick-lines.ts';
import { untickLines } from './untick-lines.ts';

const { database: db } = await testDatabase();
const today = day('2026-03-10');
/** The night to come, looked at in the afternoon before. */
const tonight = addDays(today, 1);
let organizations = 0;

async function house(book: Omit<NightBook, 'today'> = {}) {
	const organizationId = `01890000-0000-7000-8000-${String(++organizations).padStart(12, '0')}`;
	const worker: Actor = { organizationId, kind: 'worker', id: 'worker 1' };
	const staff = await openNightBook(db, organizationId, { today, ...book });
	const clock = { at: new Date('2026-03-10T14:00:00Z') };
	const office = { db, now: () => clock.at };
	return {
		...staff,
		worker,
		office,
		owes: (name: string, ...minors: bigint[]) =>
			db.write(worker, (tx) => {
				const invoices = minors.map((minor, at) => ({
					number: `${name}-${at + 1}`,
					dueOn: addDays(today, -15),
					minor,
				}));
				return addDebtor(tx, { name, invoices });
			}),
		look: <T>(ask: (tx: Tx) => Promise<T>) => db.read(organizationId, ask),
		change: <T>(act: (tx: Tx) => Promise<T>) => db.write(worker, act),
		/** Five past one comes, and what may go goes. */
		theNight: async (on: Day = tonight): Promise<string[]> => {
			clock.at = new Date(`${on}T01:05:00Z`);
			const post = keptPost();
			await night(office, worker, on, post);
			return post.kept.flatMap(({ envelope }) => envelope.to).sort();
		},
		waits: async () => {
			const all: (string | null)[] = [];
			await previewRun(office, { organizationId, day: tonight, ...nobodyPrints }, ({ plan }) =>
				all.push(...plan.actions.map(({ waits }) => waits)),
			);
			return all;
		},
	};
}
const approvals = { organization: { approvalRequired: true } };

test('WHY-02 a run is approved the day before, and the night sends what was approved', async () => {
	const { office, admin, owes, theNight, waits, look } = await house(approvals);
	await owes('Durand', 10_000n);
	await owes('Martin', 20_000n);
	expect(await approveNight(office, admin, tonight)).toEqual(allow({ approved: 2, stillWaiting: 0 }));
	expect(await waits()).toEqual([null, null]);
	await owes('Petit', 30_000n);
	expect(await theNight()).toEqual(['durand@client.example', 'martin@client.example']);
	const actions = await look((tx) => tx.selectFrom('action').select(['state', 'approvedBy']).orderBy('id').execute());
	expect(actions).toEqual([
		{ state: 'done', approvedBy: admin.id },
		{ state: 'done', approvedBy: admin.id },
		{ state: 'open', approvedBy: null },
	]);
});

test('WHY-02 a yes is for what was seen: a message that changes after it waits again', async () => {
	const { office, admin, owes, theNight, change, waits } = await house(approvals);
	const { invoiceIds } = await owes('Durand', 10_000n);
	await approveNight(office, admin, tonight);
	await change((tx) => tx.updateTable('invoice').set({ openMinor: 9_000n }).where('id', 'in', invoiceIds).execute());
	expect(await waits()).toEqual(['approval']);
	expect(await theNight()).toEqual([]);
});

test('WHY-02 what was approved and could not go keeps its yes for the next night', async () => {
	const { office, admin, worker, owes, theNight } = await house(approvals);
	await owes('Durand', 10_000n);
	await approveNight(office, admin, tonight);
	await prepare(office, worker, tonight);
	expect(await theNight(addDays(tonight, 1))).toEqual(['durand@client.example']);
});

test('WHY-02 one step, or one message, is approved alone', async () => {
	const { office, admin, owes, waits } = await house(approvals);
	const { clientId } = await owes('Durand', 10_000n);
	await owes('Martin', 20_000n);
	const approve = (of: Parameters<typeof approveRun>[1]['of'], seen: string) =>
		approveRun(office, { actor: admin, night: tonight, of, seen, ...nobodyPrints });
	expect(await approve({ step: 'R2', channel: 'email' }, '0 0')).toEqual(allow({ approved: 0, stillWaiting: 0 }));
	expect(await approve({ clientId, key: 'R2 EUR' }, '0 0')).toEqual(refuse('action.unknown'));
	expect(await approve({ clientId, key: 'R1 EUR' }, '1 0')).toEqual(refuse('tonight.changed'));
	const seen: string[] = [];
	await previewRun(
		office,
		{ organizationId: admin.organizationId, day: tonight, ...nobodyPrints },
		({ client, plan }) => {
			if (client.facts.id === clientId) seen.push(...plan.actions.map(({ fingerprint }) => fingerprint));
		},
	);
	const one = `1 ${BigInt(`0x${seen[0]}`).toString(16)}`;
	expect(await approve({ clientId, key: 'R1 EUR' }, one)).toEqual(allow({ approved: 1, stillWaiting: 0 }));
	expect(await approve({ clientId, key: 'R1 EUR' }, one)).toEqual(refuse('action.samePerson'));
	expect((await waits()).toSorted()).toEqual(['approval', null]);
});

test('SCN-21 above the ceiling the second yes is somebody else’s, given the day before too', async () => {
	const { office, admin, colleague, owes, theNight, waits } = await house({
		...approvals,
		scenario: { ceilings: { EUR: 5_000n } },
	});
	await owes('Durand', 10_000n);
	expect(await approveNight(office, admin, tonight)).toEqual(allow({ approved: 1, stillWaiting: 1 }));
	expect(await waits()).toEqual(['second person']);
	expect(await approveNight(office, admin, tonight)).toEqual(refuse('action.samePerson'));
	expect(await approveNight(office, colleague, tonight)).toEqual(allow({ approved: 1, stillWaiting: 0 }));
	expect(await theNight()).toEqual(['durand@client.example']);
});

test('WHY-02 of two who approve the same run at once, the second hears that it has changed', async () => {
	const { office, admin, colleague, owes } = await house(approvals);
	await owes('Durand', 10_000n);
	const seen = await seenOn(office, admin, tonight);
	const approve = (actor: Actor) => approveRun(office, { actor, night: tonight, of: 'all', seen, ...nobodyPrints });
	const both = await Promise.all([approve(admin), approve(colleague)]);
	expect(both.filter(({ ok }) => ok)).toHaveLength(1);
	expect(both.find(({ ok }) => !ok)).toEqual(refuse('tonight.changed'));
});

test('WHY-02 of two who untick the same line at once one hears that it is; it is ticked again once', async () => {
	const { office, admin, colleague, owes, theNight, look } = await house();
	const { invoiceIds } = await owes('Durand', 10_000n);
	await owes('Martin', 20_000n);
	const untick = (actor: Actor) => untickLines(office, { actor, invoiceIds, night: tonight, reason: 'they called' });
	const unticked = await Promise.all([untick(admin), untick(colleague)]);
	expect(unticked.toSorted(byOk)).toEqual([allow(null), refuse('untick.already')]);
	const tick = (actor: Actor) => tickLines(office, { actor, invoiceIds, night: tonight });
	expect((await Promise.all([tick(admin), tick(colleague)])).toSorted(byOk)).toEqual([
		allow(null),
		refuse('tick.notUnticked'),
	]);
	const told = await look((tx) =>
		tx.selectFrom('activity').select(['name', 'details']).where('subject', '=', invoiceIds[0]!).orderBy('id').execute(),
	);
	expect(told).toMatchObject([
		{ name: 'invoice.unticked', details: { before: 'ticked', after: 'unticked', reason: 'they called' } },
		{ name: 'invoice.ticked', details: { before: 'unticked', after: 'ticked' } },
	]);
	await untick(admin);
	expect(await theNight()).toEqual(['martin@client.example']);
});

test('WHY-02 what has left is neither unticked nor ticked, and a night that is over is left alone', async () => {
	const { office, admin, worker, owes, theNight } = await house(approvals);
	const { invoiceIds } = await owes('Durand', 10_000n);
	const waiting = await owes('Martin', 10_000n);
	await approveNight(office, admin, tonight);
	const late = { actor: admin, night: tonight, reason: 'too late' };
	await theNight();
	expect(await untickLines(office, { ...late, invoiceIds })).toEqual(refuse('untick.left'));
	expect(await tickLines(office, { ...late, invoiceIds })).toEqual(refuse('untick.left'));
	await closeNight(office, { actor: worker, day: tonight, openedAt: new Date(`${tonight}T01:00:00Z`) });
	const over = refuse('run.over', { day: tonight });
	expect(await untickLines(office, { ...late, invoiceIds: waiting.invoiceIds })).toEqual(over);
	expect(await approveNight(office, admin, tonight)).toEqual(over);
});

test('WHY-02 lines are unticked one client at a time, by who may act on it', async () => {
	const { office, admin, owes } = await house();
	const [durand, martin] = [await owes('Durand', 10_000n), await owes('Martin', 20_000n)];
	const untick = (invoiceIds: readonly string[]) =>
		untickLines(office, { actor: admin, invoiceIds, night: tonight, reason: 'they called' });
	expect(await untick([...durand.invoiceIds, ...martin.invoiceIds])).toEqual(refuse('invoice.unknown'));
	expect(await untick([])).toEqual(refuse('invoice.unknown'));
});

test('SCN-22 an admin who has looked at tonight goes live and turns automatic sending on and off; twice is told', async () => {
	const { office, admin, colleague, worker, owes, theNight, look } = await house({
		organization: { goLiveOn: null, automaticSending: false },
	});
	await owes('Durand', 10_000n);
	const turn = (actor: Actor, on: boolean) => changeSending(office, { actor, automaticSending: on });
	expect(await turn(admin, true)).toEqual(refuse('sending.notLive'));
	const live = { takeover: 'from R1', automaticSending: false } as const;
	expect(await goLive(office, { actor: admin, ...live })).toEqual(refuse('goLive.noRunYet'));
	expect(await goLive(office, { actor: admin, ...live, looked: true })).toMatchObject({ ok: true });
	expect(await turn(worker, true)).toEqual(refuse('admin.required'));
	const both = await Promise.all([turn(admin, true), turn(colleague, true)]);
	expect(both.toSorted(byOk)).toEqual([allow(null), refuse('sending.already')]);
	const told = await look((tx) =>
		tx.selectFrom('activity').select('details').where('name', '=', 'organization.sendingSet').execute(),
	);
	expect(told).toEqual([{ details: { before: 'off', after: 'on' } }]);
	expect(await theNight()).toEqual(['durand@client.example']);
	expect(await turn(admin, false)).toEqual(allow(null));
});

const byOk = (a: { readonly ok: boolean }, b: { readonly ok: boolean }) => Number(b.ok) - Number(a.ok);
