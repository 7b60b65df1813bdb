import { hashPassword } from '@quittance/auth/password-hash.ts';
import { hashOf } from '@quittance/auth/secret.ts';
import { acceptInvitation } from '@quittance/commands/accept-invitation.ts';
import { deactivateCollaborator } from '@quittance/commands/deactivate-collaborator.ts';
import { inviteAgain, inviteCollaborator } from '@quittance/commands/invite-collaborator.ts';
import { reactivateCollaborator } from '@quittance/commands/reactivate-collaborator.ts';
import { resetFactor } from '@quittance/commands/reset-factor.ts';
import { setRole } from '@quittance/commands/set-role.ts';
import { staffOf } from '@quittance/db/staff.ts';
import { z } from 'zod';
import { answer } from '../answer.ts';
import { anId } from '../input.ts';
import { act, officeRouter, openToAnybody } from '../trpc.ts';

const byId = z.object({ id: anId });
const aRole = z.enum(['admin', 'collaborator', 'viewer']);
const aLine = z.string().max(200);

/** Who works here (ORG-01). */
export const people = officeRouter({
	/** Everybody of the staff; how many clients each is in charge of is told to admins only, who see all of them. */
	list: act('staff.see').query(({ ctx: { office, staff } }) =>
		office.db.read(staff.organizationId, async (tx) => {
			const rows = await staffOf(tx);
			return rows.map(({ clients, ...row }) => ({ ...row, clients: staff.role === 'admin' ? Number(clients) : null }));
		}),
	),

	/** Adds somebody, and asks them by mail to choose a password. */
	invite: act('staff.invite')
		.input(z.object({ name: aLine, email: aLine, role: aRole, language: z.enum(['fr', 'en']) }))
		.mutation(async ({ ctx: { office, actor }, input }) =>
			answer(await inviteCollaborator(office, { actor, ...input })),
		),

	/** Mails somebody another link to choose a password with. */
	inviteAgain: act('staff.invite')
		.input(byId)
		.mutation(async ({ ctx: { office, actor }, input: { id } }) =>
			answer(await inviteAgain(office, { actor, collaboratorId: id })),
		),

	/** Chooses a password with the link of an invitation; the address to sign in with. */
	accept: openToAnybody('The link that was mailed is the proof.')
		.input(z.object({ organizationId: anId, token: aLine, password: z.string().max(1000) }))
		.mutation(async ({ ctx: { office }, input: { organizationId, token, password } }) =>
			answer(
				await acceptInvitation(office, { organizationId, tokenHash: hashOf(token), password, hash: hashPassword }),
			),
		),

	/** Takes the second factor of somebody who lost telephone and paper. */
	resetFactor: act('staff.resetFactor')
		.input(byId)
		.mutation(async ({ ctx: { office, actor }, input: { id } }) =>
			answer(await resetFactor(office, { actor, collaboratorId: id })),
		),

	setRole: act('staff.setRole')
		.input(byId.extend({ role: aRole }))
		.mutation(async ({ ctx: { office, actor }, input: { id, role } }) =>
			answer(await setRole(office, { actor, collaboratorId: id, role })),
		),

	/** Closes somebody's access; their clients go to a successor, or to nobody. */
	deactivate: act('staff.deactivate')
		.input(byId.extend({ successorId: anId.optional() }))
		.mutation(async ({ ctx: { office, actor }, input: { id, successorId } }) =>
			answer(await deactivateCollaborator(office, { actor, collaboratorId: id, successorId })),
		),

	reactivate: act('staff.reactivate')
		.input(byId)
		.mutation(async ({ ctx: { office, actor }, input: { id } }) =>
			answer(await reactivateCollaborator(office, { actor, collaboratorId: id })),
		),
});
