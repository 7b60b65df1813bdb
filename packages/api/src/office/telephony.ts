import { newSecret, hashOf } from '@quittance/auth/secret.ts';
import { askToDial } from '@quittance/commands/ask-to-dial.ts';
import { renewExchangeSecret, setDialUrl, setExtension } from '@quittance/commands/set-up-telephony.ts';
import { todayOf } from '@quittance/commands/today.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { balancesOf } from '@quittance/db/client-balance.ts';
import { clientFile } from '@quittance/db/client-file.ts';
import { signsOf } from '@quittance/db/listed-clients.ts';
import type { Tx } from '@quittance/db/open.ts';
import { clientsReachedAt, exchangeOf, extensionOf, extensionsOfStaff, ringingFor } from '@quittance/db/telephony.ts';
import { httpTelephony } from '@quittance/delivery/phone/http-telephony.ts';
import type { Dial } from '@quittance/delivery/phone/telephony-connector.ts';
import { z } from 'zod';
import { answer, found } from '../answer.ts';
import type { OfficeContext } from '../context.ts';
import { anId } from '../input.ts';
import { act, officeRouter } from '../trpc.ts';

/** What a test dials: nobody has it. */
const NOBODY = '+33000000000';

/** The telephone exchange of the organization (CLI-07; docs/decisions/0075-telephony.md). */
export const telephony = officeRouter({
	/** How it is set up; of its secret only whether there is one. */
	see: act('settings.see').query(({ ctx: { office, staff } }) =>
		office.db.read(staff.organizationId, async (tx) => {
			const { dialUrl, secretHash } = await exchangeOf(tx);
			const admin = staff.role === 'admin';
			return {
				// A key may stand in the address.
				dialUrl: admin ? (dialUrl ?? '') : '',
				hasSecret: secretHash !== null,
				organizationId: staff.organizationId,
				staff: await extensionsOfStaff(tx),
			};
		}),
	),

	/** Whether whoever asks can have numbers dialled for them. */
	mine: act('telephony.hear').query(({ ctx: { office, staff } }) =>
		office.db.read(staff.organizationId, async (tx) => {
			const [{ dialUrl }, extension] = [await exchangeOf(tx), await extensionOf(tx, staff.id)];
			return { dials: dialUrl !== null && extension !== undefined && extension !== '' };
		}),
	),

	setAddress: act('settings.change')
		.input(z.object({ url: z.string().max(500) }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await setDialUrl(office, { actor, ...input }))),

	setExtension: act('settings.change')
		.input(z.object({ collaboratorId: anId, extension: z.string().max(60) }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await setExtension(office, { actor, ...input }))),

	/** A new secret, told this once. */
	renewSecret: act('settings.change').mutation(async ({ ctx: { office, actor } }) => {
		const secret = newSecret();
		answer(await renewExchangeSecret(office, { actor, secretHash: hashOf(secret) }));
		return { secret };
	}),

	/** Asks the exchange to dial a number that nobody has, to see whether it answers. */
	test: act('settings.change').mutation(async ({ ctx }) => {
		const { dialUrl, extension } = await ctx.office.db.read(ctx.staff.organizationId, async (tx) => ({
			...(await exchangeOf(tx)),
			extension: (await extensionOf(tx, ctx.staff.id)) ?? '',
		}));
		if (dialUrl === null) return answer<null>(refuse('telephony.none'));
		return answer(await dialled(ctx, dialUrl, { id: crypto.randomUUID(), extension, to: NOBODY }));
	}),

	/** The exchange calls whoever asks, and then a number of a client. */
	dial: act('telephony.dial')
		.input(z.object({ clientId: anId, number: z.string().max(40) }))
		.mutation(async ({ ctx, input }) => {
			const asked = answer(await askToDial(ctx.office, { actor: ctx.actor, ...input }));
			const { url, ...call } = asked;
			return answer(await dialled(ctx, url, { id: crypto.randomUUID(), ...call }));
		}),

	/** Who rings, for whose telephone it is, as far as they may see that client; null for another's ring, and for none. */
	ringing: act('telephony.hear')
		.input(z.object({ id: anId }))
		.query(({ ctx: { office, staff }, input: { id } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				const ring = await ringingFor(tx, id, staff.id);
				if (!ring) return null;
				const { number, mine } = ring;
				const today = await todayOf(tx, office.now());
				const clients = await clientsReachedAt(tx, number, staff.id);
				return { id, number, mine, clients: await asShown(tx, staff.id, clients, today) };
			}),
		),
});

async function asShown(tx: Tx, viewer: string, ids: readonly string[], today: Parameters<typeof balancesOf>[2]) {
	const [signs, balances] = [await signsOf(tx, ids, today), await balancesOf(tx, ids, today)];
	const shown = [];
	for (const id of ids) {
		const client = found(await clientFile(tx, viewer, id), 'client.unknown');
		const { name, accountCode, supplier, conflict } = client;
		const of = found(
			signs.find(({ clientId }) => clientId === id),
			'client.unknown',
		);
		shown.push({ id, name, accountCode, supplier, conflict, signs: of, balances: balances.get(id) ?? [] });
	}
	return shown;
}

async function dialled(
	{ exchangeAt = (url) => httpTelephony({ url }) }: OfficeContext,
	url: string,
	call: Dial,
): Promise<Outcome<null, 'telephony.unanswered'>> {
	const sent = await exchangeAt(url).dial(call);
	return sent.fate === 'accepted'
		? allow(null)
		: refuse('telephony.unanswered', { response: sent.fate === 'refused' ? sent.response : sent.why });
}
