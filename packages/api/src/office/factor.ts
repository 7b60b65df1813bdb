import { newRecoveryCodes, recoveryHash } from '@quittance/auth/recovery-code.ts';
import { beginFactor } from '@quittance/commands/begin-factor.ts';
import { confirmFactor } from '@quittance/commands/confirm-factor.ts';
import { renewRecoveryCodes } from '@quittance/commands/renew-recovery-codes.ts';
import { switchOffFactor } from '@quittance/commands/switch-off-factor.ts';
import { factorRequiredOf } from '@quittance/db/organizations.ts';
import { recoveryCodesLeft } from '@quittance/db/recovery-codes.ts';
import { ownFactor } from '@quittance/db/second-factors.ts';
import { refuse } from '@quittance/core/outcome.ts';
import { owesFactor } from '@quittance/core/rights/second-factor.ts';
import { z } from 'zod';
import { answer } from '../answer.ts';
import type { OfficeContext } from '../context.ts';
import { act, officeRouter } from '../trpc.ts';

const aCode = z.string().max(100);
const aPassword = z.string().max(1000);

/** One's own second factor (ORG-02). */
export const factor = officeRouter({
	/**
	 * Whether one has it, and since when; whether the organization insists; while it is being set up, what the telephone is told. `possible` is false
	 * where the installation has no key.
	 */
	see: act('account.see').query(({ ctx: { office, staff, factor: keeper } }) =>
		office.db.read(staff.organizationId, async (tx) => {
			const own = await ownFactor(tx, staff.id);
			const required = owesFactor(await factorRequiredOf(tx), staff.role, false);
			const shown = own && !own.confirmedAt ? keeper?.show(own.sealed, staff.email) : undefined;
			const codesLeft = await recoveryCodesLeft(tx, staff.id);
			return { since: own?.confirmedAt ?? null, shown, codesLeft, required, possible: keeper !== undefined };
		}),
	),

	/** A secret for the telephone; `see` shows it until a code proved it. */
	begin: act('account.change').mutation(async ({ ctx: { office, actor, factor: keeper } }) => {
		answer(keeper ? await beginFactor(office, { actor, sealed: keeper.fresh() }) : refuse('factor.noKey'));
	}),

	/** A first code of the telephone; the recovery codes, which are told this once. */
	confirm: act('account.change')
		.input(z.object({ code: aCode }))
		.mutation(async ({ ctx: { office, actor, factor: keeper, sessionHash = '' }, input: { code } }) => {
			const codes = newRecoveryCodes();
			const stepOf = (sealed: string) => keeper?.stepOf(sealed, code, office.now());
			const codeHashes = codes.map((one) => recoveryHash(actor.id, one));
			answer(await confirmFactor(office, { actor, stepOf, codeHashes, sessionHash }));
			return { codes };
		}),

	/** Other recovery codes, for a code; they are told this once. */
	renewCodes: act('account.change')
		.input(z.object({ code: aCode }))
		.mutation(async ({ ctx, input: { code } }) => {
			answer(await doorOf(ctx).confirmCode(ctx.staff, code));
			const codes = newRecoveryCodes();
			const codeHashes = codes.map((one) => recoveryHash(ctx.actor.id, one));
			answer(await renewRecoveryCodes(ctx.office, { actor: ctx.actor, codeHashes }));
			return { codes };
		}),

	/** Back to the password alone, for password and code. */
	switchOff: act('account.change')
		.input(z.object({ password: aPassword, code: aCode }))
		.mutation(async ({ ctx, input: { password, code } }) => {
			const { confirm, confirmCode } = doorOf(ctx);
			answer(await confirm(ctx.staff, password));
			answer(await confirmCode(ctx.staff, code));
			answer(await switchOffFactor(ctx.office, { actor: ctx.actor }));
		}),
});

function doorOf({ confirm, confirmCode }: OfficeContext) {
	if (!confirm || !confirmCode) throw new Error('nobody can tell a code: the server was opened without a door');
	return { confirm, confirmCode };
}
