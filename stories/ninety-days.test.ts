import { day } from '@quittance/core/calendar/day.ts';
import { assignProfile } from '@quittance/commands/assign-profile.ts';
import { planRun } from '@quittance/commands/plan-run.ts';
import { publishScenario } from '@quittance/commands/publish-scenario.ts';
import { recordPromise } from '@quittance/commands/record-promise.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { cast } from './cast/cast.ts';
import { comesBack, complains } from './telling/comes-back.ts';
import { bringCreditNote } from './telling/given.ts';
import { granted } from './telling/open-book.ts';
import { told } from './telling/scenario.ts';
import { Story } from './telling/story.ts';

/**
 * Ninety days of a small firm, from Monday 2 March to Sunday 31 May 2026. Each heading is a day; what follows is what people
 * see that day. Reminders: 5 days after the due date, then 10, then 10, then a call after 10; without an address a letter
 * after 8 and a call after 10.
 */
const { database } = await testDatabase();
let story: Story;
const clients: Record<string, string> = {};

beforeAll(async () => {
	story = await Story.begin(database, 1, '2026-03-01');
	const bring = async (who: keyof typeof cast, number: string, due: string, minor: bigint) => {
		clients[who] = await story.bring(cast[who], { number, due, minor });
	};
	await bring('paysLate', 'FA-1', '2026-03-06', 1_000_00n);
	await bring('paysInPart', 'FA-2', '2026-03-06', 800_00n);
	await bring('hasCreditNote', 'FA-3', '2026-03-06', 600_00n);
	await bring('bounces', 'FA-4', '2026-03-06', 500_00n);
	await bring('losesConsent', 'FA-5', '2026-03-06', 400_00n);
	await bring('breaksPromise', 'FA-6', '2026-03-06', 300_00n);
	await bring('changesProfile', 'FA-7', '2026-03-06', 700_00n);
	await bring('neverPays', 'FA-8', '2025-12-01', 900_00n);
	await bring('hasNoEmail', 'FA-9', '2026-03-06', 250_00n);
	await bring('isolated', 'FA-10', '2026-01-05', 5_000_00n);
});

describe('Monday 2 March: the first night', () => {
	test('SCN-05 who owes from the 6th on is told before; SCN-07 an old debt starts at R1, however late', async () => {
		await story.night('2026-03-02');
		expect(await story.done()).toEqual([
			'notice email Brunel Paysages: FA-7',
			'R1 email Café Ravel: FA-8→1',
			'notice email Hôtel du Parc: FA-2',
			'notice email Imprimerie Dalmas: FA-6',
			'notice email Menuiserie Garnier: FA-1',
			'notice email Pharmacie Solène: FA-3',
			'notice email Studio Kessel: FA-5',
			'notice email Transports Veyrac: FA-4',
		]);
		expect(await story.newMails()).toHaveLength(8);
	});
	test('WHY-01 every invoice has its answer', async () => {
		expect(await story.why('FA-1')).toBe('R1 2026-03-11, not due yet');
		expect(await story.why('FA-8')).toBe('R2 2026-03-12, not due yet');
		expect(await story.why('FA-9')).toBe('R1 2026-03-14, not due yet');
		expect(await story.why('FA-10')).toBe('no step, no scenario');
	});
	test('WHY-04 planning the day again changes nothing, and an earlier day is refused', async () => {
		const again = await planRun(story.office, { actor: story.staff, day: day('2026-03-02'), printsLetters: false });
		expect(again).toMatchObject({ ok: true, value: { created: 0, changed: 0, cancelled: 0 } });
		const before = await planRun(story.office, { actor: story.staff, day: day('2026-03-01'), printsLetters: false });
		expect(before).toMatchObject({ ok: false, refusal: 'run.dayPassed' });
	});
});

describe('Friday 13 March: the server was down on the 11th and 12th', () => {
	test('SCN-07 what was due on the 11th goes on the 13th, one level for each invoice', async () => {
		await story.nightsThrough('2026-03-10');
		expect(await story.newMails()).toEqual([]);
		story.downThrough('2026-03-12');
		await story.night('2026-03-13');
		expect(await story.done()).toEqual([
			'R1 email Brunel Paysages: FA-7→1',
			'R2 email Café Ravel: FA-8→2',
			'R1 email Hôtel du Parc: FA-2→1',
			'R1 email Imprimerie Dalmas: FA-6→1',
			'R1 email Menuiserie Garnier: FA-1→1',
			'R1 email Pharmacie Solène: FA-3→1',
			'R1 email Studio Kessel: FA-5→1',
			'R1 email Transports Veyrac: FA-4→1',
		]);
		expect(await story.newMails()).toHaveLength(8);
	});
	test('SCN-07 R2 counts from the day R1 was done, not from the due date', async () => {
		expect(await story.why('FA-1')).toBe('R2 2026-03-23, not due yet');
	});
	test('SCN-15 in the afternoon a mail comes back: the level is undone, and a task says so', async () => {
		await comesBack(story, 'bounces', '2026-03-13');
		expect((await story.invoice('FA-4')).level).toBe(0);
		expect(await story.tasksToday()).toContain('bounce Transports Veyrac');
		expect(await story.why('FA-4')).toBe('R1 2026-03-14, not due yet');
	});
	test('CLI-06 a complaint withdraws the consent; SCN-11 the level stays', async () => {
		await complains(story, 'losesConsent', '2026-03-13');
		expect((await story.invoice('FA-5')).level).toBe(1);
	});
});

describe('Saturday 14 March: letters', () => {
	test('SCN-03 who cannot be mailed gets a letter, which waits for a person', async () => {
		await story.night('2026-03-14');
		expect(await story.cards()).toEqual([
			'R1 letter Quincaillerie Moreau: FA-9→1 (hand)',
			'R1 letter Transports Veyrac: FA-4→1 (hand)',
		]);
		expect(await story.why('FA-9')).toBe('R1 2026-03-14, waiting for a person');
	});
});

describe('Monday 16 March: a colleague at the board', () => {
	test('SCN-15 a letter is done when it is marked posted', async () => {
		await story.nightsThrough('2026-03-16');
		await story.work('Moreau');
		await story.work('Veyrac');
		expect(await story.cards()).toEqual([]);
		expect(await story.why('FA-9')).toBe('R2 2026-03-26, not due yet');
	});
	test('INV-08 a promise of the whole amount holds the invoice', async () => {
		const { id: invoiceId } = await story.invoice('FA-6');
		granted(
			await recordPromise(story.office, { actor: story.staff, invoiceId, minor: 300_00n, on: day('2026-03-27') }),
		);
		expect(await story.why('FA-6')).toBe('R2 2026-03-23, promised');
	});
	test('INV-02 a part payment leaves the rest', async () => {
		await story.pay('FA-2', 300_00n);
		expect((await story.invoice('FA-2')).openMinor).toBe(500_00n);
	});
	test('SCN-10 a credit note stands open on the account', async () => {
		await story.write((tx) => bringCreditNote(tx, clients['hasCreditNote'] ?? '', 'AV-1', day('2026-03-16'), 200_00n));
		granted(
			await assignProfile(story.office, { actor: story.staff, profile: 'Public', codes: cast.changesProfile.code }),
		);
		expect(await story.why('FA-7')).toBe('no step, no scenario');
	});
});

describe('Tuesday 17 March: a thank-you', () => {
	test('SCN-09 the part payment is thanked for the next day', async () => {
		await story.newMails();
		await story.night('2026-03-17');
		expect(await story.done()).toEqual(['thanks email Hôtel du Parc: FA-2']);
	});
});

describe('Monday 23 March: R2', () => {
	test('SCN-11 SCN-16 INV-08 PRF-07 who promised, left the profile or cannot be mailed gets no mail', async () => {
		await story.newMails();
		await story.nightsThrough('2026-03-23');
		expect(await story.done()).toEqual([
			'R3 email Café Ravel: FA-8→3',
			'R2 email Hôtel du Parc: FA-2→2',
			'R2 email Menuiserie Garnier: FA-1→2',
			'R2 email Pharmacie Solène: FA-3→2',
		]);
		expect(await story.cards()).toEqual(['R2 phone Studio Kessel: FA-5→2 (hand)']);
	});
	test('SCN-10 the credit note is listed and taken off what is asked', async () => {
		const action = await story.look((tx) =>
			tx
				.selectFrom('action')
				.select(['totalMinor', 'creditsMinor'])
				.where('clientId', '=', clients['hasCreditNote'] ?? '')
				.where('kind', '=', 'R2')
				.executeTakeFirstOrThrow(),
		);
		expect(action).toEqual({ totalMinor: 400_00n, creditsMinor: 200_00n });
	});
});

describe('Wednesday 1 April: the promise of 27 March was not kept', () => {
	test('INV-08 it holds through two working days of grace, and then breaks with a task', async () => {
		await story.nightsThrough('2026-03-31');
		expect(await story.why('FA-6')).toBe('R2 2026-03-23, promised');
		await story.night('2026-04-01');
		expect(await story.tasksToday()).toEqual(['promise broken Imprimerie Dalmas']);
		expect(await story.done()).toContain('R2 email Imprimerie Dalmas: FA-6→2');
	});
});

describe('Thursday 2 April: the scenario is edited, and a client comes back to it', () => {
	test('SCN-18 what is not yet done is planned under the new version; what was done stays', async () => {
		expect(await story.why('FA-8')).toBe('R4 2026-04-02, not due yet');
		const slower = told(
			story.book.templates,
			{},
			{
				'with email': [
					['R1', 5, 'email', 'by itself'],
					['R2', 10, 'email', 'by itself'],
					['R3', 20, 'email', 'by itself'],
					['thanks', 1, 'email', 'by itself'],
				],
			},
		);
		granted(
			await publishScenario(story.office, {
				actor: story.staff,
				scenario: { id: story.book.scenarioId },
				draft: slower,
			}),
		);
		expect(await story.why('FA-8')).toBe('no step, finished');
		expect(await story.why('FA-1')).toBe('R3 2026-04-12, not due yet');
	});
	test('SCN-11 PRF-06 back in its profile, an invoice goes on from the level it had', async () => {
		granted(
			await assignProfile(story.office, { actor: story.staff, profile: 'Standard', codes: cast.changesProfile.code }),
		);
		expect(await story.why('FA-7', '2026-04-03')).toBe('R2 2026-03-23, goes');
		await story.night('2026-04-03');
		expect(await story.done()).toEqual(['R2 email Brunel Paysages: FA-7→2']);
	});
});

describe('Friday 10 April: money comes, and in the night too', () => {
	test('SCN-16 what is paid between planning and sending is not reminded', async () => {
		await story.nightsThrough('2026-04-11');
		await story.newMails();
		await story.night('2026-04-12', () => story.pay('FA-1', 1_000_00n));
		expect(await story.done()).toEqual(['R3 email Hôtel du Parc: FA-2→3', 'R3 email Pharmacie Solène: FA-3→3']);
		expect(await story.why('FA-1')).toBe('no step, paid');
	});
	test('SCN-09 and is thanked for the day after', async () => {
		await story.night('2026-04-13');
		expect(await story.done()).toEqual(['thanks email Menuiserie Garnier: FA-1']);
	});
});

describe('Sunday 31 May: ninety days later', () => {
	test('SCN-01 nothing is sent twice, and everybody who still owes has an answer', async () => {
		await story.nightsThrough('2026-05-31');
		const twice = await story.look((tx) =>
			tx
				.selectFrom('levelChange')
				.select(['invoiceId', 'level'])
				.where('undoneAt', 'is', null)
				.groupBy(['invoiceId', 'level'])
				.having((eb) => eb.fn.countAll(), '>', 1n)
				.execute(),
		);
		expect(twice).toEqual([]);
		expect(await story.why('FA-2')).toBe('no step, finished');
		expect(await story.why('FA-6')).toBe('no step, finished');
		expect(await story.why('FA-5')).toBe('R2 2026-03-23, waiting for a person');
		expect(await story.why('FA-10')).toBe('no step, no scenario');
	});
});
