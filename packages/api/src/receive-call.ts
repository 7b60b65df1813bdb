import { hashOf } from '@quittance/auth/secret.ts';
import { receiveCall, type ReceiveRefusal } from '@quittance/commands/receive-call.ts';
import type { Outcome } from '@quittance/core/outcome.ts';
import { z } from 'zod';
import type { OfficeContext } from './context.ts';

const told = z.object({ from: z.string().trim().min(1).max(100), extension: z.string().max(60).default('') });

/**
 * What a telephone exchange says at its address (CLI-07): which organization, the secret it proves itself with, and who rings. It is told
 * nothing of that number. `misuse`: it says nothing that can be read.
 */
export async function hearExchange(
	{ office }: Pick<OfficeContext, 'office'>,
	{
		organizationId,
		secret,
		said,
	}: { readonly organizationId: string; readonly secret: string; readonly said: unknown },
): Promise<Outcome<null, ReceiveRefusal | 'misuse'>> {
	const organization = z.uuid().safeParse(organizationId);
	const call = told.safeParse(said);
	if (!organization.success) return { ok: false, refusal: 'telephony.notKnown', about: {} };
	if (!call.success) return { ok: false, refusal: 'misuse', about: {} };
	return receiveCall(office, { organizationId: organization.data, secretHash: hashOf(secret), ...call.data });
}
