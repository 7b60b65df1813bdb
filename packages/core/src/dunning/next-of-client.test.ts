import { expect, test } from 'vitest';
import { day } from '../calendar/day.ts';
import type { HoldReason } from './hold.ts';
import { holdOfClient, nextOfClient } from './next-of-client.ts';

const answer = (on: string | undefined, reason?: HoldReason) => ({
	next: on === undefined ? undefined : { on: day(on) },
	hold: reason && { reason },
});

test('RPT-01 what comes next is the earliest step that only waits for its day or a person', () => {
	const answers = [answer('2026-03-01', 'disputed'), answer('2026-03-09', 'not due yet'), answer('2026-03-05')];
	expect(nextOfClient(answers)).toEqual({ on: '2026-03-05' });
	expect(nextOfClient([answer('2026-03-02', 'waiting for a person'), ...answers])).toEqual({ on: '2026-03-02' });
});

test('RPT-01 where all is held, the hold that answers first says why', () => {
	const answers = [answer(undefined, 'finished'), answer('2026-03-01', 'disputed')];
	expect(nextOfClient(answers)).toBeUndefined();
	expect(holdOfClient(answers)).toEqual({ reason: 'disputed' });
	expect(holdOfClient([])).toBeUndefined();
});
