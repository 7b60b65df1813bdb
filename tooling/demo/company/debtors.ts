import { cast, type CastRole } from '@quittance/stories/cast/cast.ts';
import type { CastMember } from '@quittance/stories/cast/cast-member.ts';
import { chance } from '../ledger/chance.ts';
import { castHabits, madeUpHabit, type Habit } from './habit.ts';
import { englishClient, frenchClient } from './made-up-client.ts';

export type Debtor = { readonly client: CastMember; readonly habit: Habit; readonly role: CastRole | null };

/** How many clients the firm has, the cast among them. */
export const CLIENTS = 400;
/** Of the made-up ones, one in so many reads English. */
const ENGLISH = 5;

/** The cast, and made-up firms around it; always the same. */
export function debtors(): Debtor[] {
	const luck = chance(1881);
	const roles = Object.keys(cast) as CastRole[];
	const known = roles.map((role): Debtor => ({ client: cast[role], habit: castHabits[role], role }));
	const taken = new Set(known.map(({ client }) => client.code));
	const others = Array.from({ length: CLIENTS - known.length }, (): Debtor => {
		const client = luck.onceIn(ENGLISH) ? englishClient(luck, taken) : frenchClient(luck, taken);
		return { client, habit: madeUpHabit(luck), role: null };
	});
	return [...known, ...others];
}
