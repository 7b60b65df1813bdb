import { refuse, type Refused } from '@quittance/core/outcome.ts';
import { findAction } from '@quittance/db/actions.ts';
import { clientNames } from '@quittance/db/client-names.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';
import { readLetters, type LetterRefusal } from './read-letters.ts';
import { sendNow, type SendNow, type SendNowRefusal } from './send-now.ts';

export type SendSelected = Omit<SendNow, 'actionId' | 'words' | 'undoMs'> & { readonly actionIds: readonly string[] };

/** What became of one message: a mail is on its way, a letter is to be printed and posted, or it was refused. */
export type Sent = { readonly client: string } & (
	| { readonly fate: 'leaves'; readonly at: Date }
	| { readonly fate: 'letter' }
	| { readonly fate: 'refused'; readonly why: Refused<SendNowRefusal | LetterRefusal> }
);

/**
 * Sends messages that a person chose (TSK-07), one after the other, each read again and in its own transaction: what somebody else has just sent or
 * what a payment has emptied is refused with its reason, and the others go. Letters are only looked at: they go with the print. Answers in
 * the order of the ids.
 */
export async function sendSelected(office: Office, { actionIds, ...asked }: SendSelected): Promise<Sent[]> {
	const sent: Sent[] = [];
	const done = new Map<string, Sent>();
	for (const id of actionIds) {
		const one = done.get(id) ?? (await sendOne(office, id, asked));
		done.set(id, one);
		sent.push(one);
	}
	return sent;
}

async function sendOne(office: Office, id: string, asked: Omit<SendSelected, 'actionIds'>): Promise<Sent> {
	const { actor, ...rest } = asked;
	const { organizationId } = actor;
	const known = await office.db.read(organizationId, async (tx) => {
		const action = await findAction(tx, id);
		if (!action) return undefined;
		const may = await mayActOn(tx, actor, action.clientId, 'action.unknown');
		const names = await clientNames(tx, [action.clientId]);
		return { action, may, client: names.get(action.clientId) ?? '' };
	});
	const refused = (why: Refused<SendNowRefusal | LetterRefusal>, client = ''): Sent => ({
		client,
		why,
		fate: 'refused',
	});
	if (!known) return refused(refuse('action.unknown'));
	const { action, may, client } = known;
	if (!may.ok) return refused(may, may.refusal === 'action.unknown' ? '' : client);
	if (action.channel === 'letter') {
		const [letter] = await readLetters(office, { organizationId, seenBy: actor.id, actionIds: [id], ...rest });
		if (action.state !== 'open') return refused(refuse('action.notOpen', { state: action.state }), client);
		return !letter || letter.ok ? { client, fate: 'letter' } : refused(letter, client);
	}
	const went = await sendNow(office, { ...asked, actionId: id });
	return went.ok ? { client, fate: 'leaves', at: went.value.at } : refused(went, client);
}
