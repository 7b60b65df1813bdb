import type { RecheckRefusal } from '@quittance/core/dunning/recheck-action.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { findAction } from '@quittance/db/actions.ts';
import type { Tx } from '@quittance/db/open.ts';
import type { LetterAddress } from '@quittance/delivery/letter/letter-pages.ts';
import type { MessageContent } from '@quittance/delivery/template/message-content.ts';
import type { Template } from '@quittance/delivery/template/render-message.ts';
import { clientWithin } from './client-within.ts';
import { leftToSend } from './left-to-send.ts';
import { addressedTo } from './make-letter.ts';
import type { Office } from './office.ts';
import type { Connected } from './planning.ts';
import { writeFor } from './read-message.ts';
import { todayOf } from './today.ts';

export type ReadLetters = {
	readonly organizationId: string;
	readonly actionIds: readonly string[];
	/** The collaborator who looks. */
	readonly seenBy: string;
} & Connected;

export type LetterRefusal = 'action.unknown' | 'action.channel' | 'letter.noAddress' | RecheckRefusal;

export type LetterToRead = {
	readonly actionId: string;
	readonly template: Template;
	readonly content: MessageContent;
	readonly to: LetterAddress;
};

/**
 * The letters of some cards as they would be printed now, in today's amounts (TSK-06). Nothing is written down. Each that cannot be
 * printed says why, and the others are.
 */
export const readLetters = (
	{ db, now, portalUrl }: Office,
	{ organizationId, actionIds, seenBy, ...connected }: ReadLetters,
): Promise<readonly Outcome<LetterToRead, LetterRefusal>[]> =>
	db.read(organizationId, async (tx) => {
		const read: Outcome<LetterToRead, LetterRefusal>[] = [];
		for (const id of actionIds) read.push(await readLetter(tx, id, seenBy, { at: now(), portalUrl, ...connected }));
		return read;
	});

async function readLetter(
	tx: Tx,
	actionId: string,
	seenBy: string,
	{ at, portalUrl, ...connected }: { readonly at: Date } & Pick<Office, 'portalUrl'> & Connected,
): Promise<Outcome<LetterToRead, LetterRefusal>> {
	const action = await findAction(tx, actionId);
	if (!action || !(await clientWithin(tx, seenBy, action.clientId))) return refuse('action.unknown');
	if (action.channel !== 'letter' || action.kind === 'one-off' || action.templateId === null)
		return refuse('action.channel', { channel: action.channel });
	const day = await todayOf(tx, at);
	const { left } = await leftToSend(tx, action, { day, evenWaiting: true, ...connected });
	if (!left.ok) return left;
	const written = await writeFor(tx, action, left.value, { day, portalUrl });
	const to = await addressedTo(tx, action.clientId, written);
	if (!to) return refuse('letter.noAddress', { client: written.content.client.name });
	const { template, content } = written;
	return allow({ actionId, template, content, to });
}
