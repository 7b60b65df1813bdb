import { expect, test } from 'vitest';
import { play } from './play.ts';

test('SCN-25 workers die, the database restarts, the mail server has whims: every message once or uncertain, none lost', async () => {
	const played = await play({ messages: 150, kills: 4, databaseRestarts: 1, workers: 2, seed: 7, speed: 100 });
	expect(played.wrong).toEqual([]);
	expect(played).toMatchObject({ messages: 150, waiting: 0, kills: 4, databaseRestarts: 1 });
	expect(played.acceptedOnce + played.uncertain + played.refusedForGood).toBe(150);
	expect(played.acceptedOnce).toBeGreaterThan(75);
}, 400_000);
