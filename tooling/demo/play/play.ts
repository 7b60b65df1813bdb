import { weekdayOf, type Day } from '@quittance/core/calendar/day.ts';
import { nightWindow } from '@quittance/core/calendar/night.ts';
import { closeNight } from '@quittance/commands/close-night.ts';
import { missNight } from '@quittance/commands/miss-night.ts';
import { nightOfOrganization } from '@quittance/worker/jobs/night-of-organization.ts';
import { actorFor } from '@quittance/worker/worker.ts';
import { bringBooks } from './bring-books.ts';
import { workAtTheDesk } from './desk-work.ts';
import { nightNumber } from './firm.ts';
import { granted } from './granted.ts';
import { actionsOf, heldOn, tasksOf } from './night-seen.ts';
import { pace, type Leap } from './pace.ts';
import { DOWN, markDirectDebits, ON_LEAVE, plot } from './plot.ts';
import type { Scene } from './scene.ts';
import { takeTurn } from './take-turn.ts';
import { mailComesBack } from './mail-comes-back.ts';
import { turnsOf, type Turn } from './turns.ts';

const MONDAY = 1;
const SATURDAY = 6;
/** What came after this night still lies on the desk when the demo opens. */
const LAST_AT_THE_DESK = 72;
/** Nights after which the database server has much more in its tables than it knows of. */
const BETWEEN_LOOKS = 20;

/** Plays every night and the days after it, telling after each the day that it is. */
export async function play(scene: Scene, onNight: (day: Day) => void): Promise<void> {
	const turns = turnsOf(scene.firm.books);
	let leaps = 0;
	for (const leap of pace(scene.firm)) {
		if (leaps++ % BETWEEN_LOOKS === 0) await scene.lookAtTables();
		await playLeap(scene, leap, turns);
		onNight(leap.night);
	}
}

async function playLeap(
	scene: Scene,
	{ night, days, recent }: Leap,
	turns: ReadonlyMap<Day, readonly Turn[]>,
): Promise<void> {
	const { firm, keep } = scene;
	await playNight(scene, night, recent);
	const held = recent ? await heldOn(firm, night) : [];
	for (const day of days) {
		firm.clock.morning(day);
		if (day === night) await mailComesBack(scene, day);
		for (const turn of turns.get(day) ?? []) await takeTurn(scene, turn);
		const atWork = weekdayOf(day) < SATURDAY && !(recent && nightNumber(firm, day) > LAST_AT_THE_DESK);
		if (day === night && atWork) await workAtTheDesk(scene, recent);
		if (recent) await plot[nightNumber(firm, day)]?.(scene);
		if (weekdayOf(day) === MONDAY) await playMonday(scene, day, recent);
	}
	if (recent)
		keep.keepNight({ day: night, actions: await actionsOf(scene, night), held, tasks: await tasksOf(firm, night) });
}

async function playNight({ firm, worker }: Scene, day: Day, recent: boolean): Promise<void> {
	firm.clock.night(day);
	const { organizationId } = firm.operator;
	const actor = actorFor(worker, organizationId);
	if (DOWN.has(nightNumber(firm, day))) {
		await missNight(firm.office, { actor, day });
		return;
	}
	const organizations = await worker.night.organizations();
	const organization = organizations.find(({ id }) => id === organizationId);
	if (!organization) throw new Error('the firm of the demo is gone');
	const window = nightWindow(day);
	// The firm signed with a print shop three months ago; until then letters were posted by hand.
	await nightOfOrganization(recent ? worker : { ...worker, letters: undefined }, organization, window);
	granted(await closeNight(firm.office, { actor, day, openedAt: window.opensAt }));
}

/** The accountant exports the books: every three weeks at first, each week since the nights are played one by one. */
async function playMonday(scene: Scene, day: Day, recent: boolean): Promise<void> {
	const number = nightNumber(scene.firm, day);
	const away = number >= ON_LEAVE.from && number <= ON_LEAVE.to;
	if (away || (!recent && Math.floor(number / 7) % 3 !== 0)) return;
	await bringBooks(scene, day);
	if (recent) await markDirectDebits(scene);
}
