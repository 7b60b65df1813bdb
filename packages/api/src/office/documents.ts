import { attachDocument } from '@quittance/commands/attach-document.ts';
import { mayAct } from '@quittance/core/rights/acts.ts';
import { documentForStaff, letterForStaff } from '@quittance/db/dispute-desk.ts';
import type { Tx } from '@quittance/db/open.ts';
import { download } from '@quittance/documents/download.ts';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { answer } from '../answer.ts';
import type { OfficeContext } from '../context.ts';
import { anId } from '../input.ts';
import { act, officeRouter } from '../trpc.ts';

const place = z.union([
	z.object({ kind: z.literal('invoice'), invoiceId: anId }),
	z.object({ kind: z.literal('file'), invoiceId: anId }),
	z.object({ kind: z.literal('file'), disputeId: anId }),
	z.object({ kind: z.literal('file'), clientId: anId }),
]);

/** Files of clients. Their bytes come with the request and go out as streams, beside the procedures. */
export const documents = officeRouter({
	/** The one file of this request joins an invoice, a dispute or a client. */
	attach: act('document.add')
		.input(z.object({ place, shownToClient: z.boolean() }))
		.mutation(async ({ ctx: { office, actor, received = [] }, input }) => {
			const [file, ...others] = received;
			if (!file || others.length > 0) throw new TRPCError({ code: 'BAD_REQUEST', message: 'one file' });
			return answer(await attachDocument(office, { actor, file, ...input }));
		}),
});

export type DownloadAsked = {
	readonly context: OfficeContext;
	readonly id: string;
	readonly request: Request;
	/** Show it in the browser where that is safe. */
	readonly inline: boolean;
};

/** The bytes of a document that this member of the staff may see, streamed; undefined when there is none, or nobody is signed in. */
export const downloadDocument = (asked: DownloadAsked): Promise<Response | undefined> =>
	streamed(asked, (tx, id, staffId) => documentForStaff(tx, id, staffId));

/** A letter as it was printed, streamed; undefined for a message that was none. */
export const downloadLetter = (asked: DownloadAsked): Promise<Response | undefined> =>
	streamed(asked, async (tx, id, staffId) => {
		const letter = await letterForStaff(tx, id, staffId);
		return letter?.key ? { key: letter.key, name: `${letter.subject || 'letter'}.pdf` } : undefined;
	});

async function streamed(
	{ context: { office, staff, documents: store }, id, request, inline }: DownloadAsked,
	find: (tx: Tx, id: string, staffId: string) => Promise<{ key: string; name: string } | undefined>,
): Promise<Response | undefined> {
	if (!staff || !mayAct(staff.role, 'document.see').ok) return undefined;
	if (!store) throw new Error('no document store is open');
	const wanted = await office.db.read(staff.organizationId, (tx) => find(tx, anId.parse(id), staff.id));
	return wanted && download(store, { key: wanted.key, name: wanted.name, inline }, request);
}
