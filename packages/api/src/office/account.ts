import { hashPassword } from '@quittance/auth/password-hash.ts';
import { changeOwnPassword } from '@quittance/commands/change-own-password.ts';
import { chooseDigest } from '@quittance/commands/choose-digest.ts';
import { endOwnSessions } from '@quittance/commands/end-own-sessions.ts';
import { digestChosenBy } from '@quittance/db/digests.ts';
import { staffSessionsOf } from '@quittance/db/staff-sessions.ts';
import { z } from 'zod';
import { answer } from '../answer.ts';
import { act, officeRouter } from '../trpc.ts';

const aPassword = z.string().max(1000);

/** One's own password, and where one is signed in (ORG-02). */
export const account = officeRouter({
	/** Where one is signed in; `id` is what the database keeps, and signs nobody in. */
	sessions: act('account.see').query(({ ctx: { office, staff, sessionHash } }) =>
		office.db.read(staff.organizationId, async (tx) => {
			const sessions = await staffSessionsOf(tx, staff.id, office.now());
			return sessions.map(({ idHash, ...session }) => ({ ...session, id: idHash, here: idHash === sessionHash }));
		}),
	),

	/** Another password, for whoever knows the one that holds now. */
	changePassword: act('account.change')
		.input(z.object({ current: aPassword, password: aPassword }))
		.mutation(async ({ ctx: { office, actor, staff, confirm, sessionHash = '' }, input: { current, password } }) => {
			if (!confirm) throw new Error('nobody can tell a password: the server was opened without a door');
			answer(await confirm(staff, current));
			return answer(await changeOwnPassword(office, { actor, password, hash: hashPassword, sessionHash }));
		}),

	endSession: act('account.change')
		.input(z.object({ id: z.string().max(100) }))
		.mutation(async ({ ctx: { office, actor }, input: { id } }) => {
			await endOwnSessions(office, { actor, which: { only: id } });
		}),

	/** When one is mailed what waits for one (TSK-09). */
	digest: act('account.see').query(({ ctx: { office, staff } }) =>
		office.db.read(staff.organizationId, (tx) => digestChosenBy(tx, staff.id)),
	),

	chooseDigest: act('digest.choose')
		.input(z.object({ digest: z.enum(['never', 'each morning']) }))
		.mutation(async ({ ctx: { office, actor }, input: { digest } }) => {
			await chooseDigest(office, { actor, digest });
		}),

	/** Signs out everywhere but here. */
	endOthers: act('account.change').mutation(async ({ ctx: { office, actor, sessionHash = '' } }) => {
		await endOwnSessions(office, { actor, which: { allBut: sessionHash } });
	}),
});
