import { postLetters } from '@quittance/commands/post-letters.ts';
import { readLetters } from '@quittance/commands/read-letters.ts';
import { mayAct } from '@quittance/core/rights/acts.ts';
import { letterPages } from '@quittance/delivery/letter/letter-pages.ts';
import type { Outcome } from '@quittance/core/outcome.ts';
import { z } from 'zod';
import { answer } from '../answer.ts';
import type { OfficeContext } from '../context.ts';
import { anId } from '../input.ts';
import { NOTHING_CONNECTED } from '../nothing-connected.ts';
import type { AnsweredRefusal } from '../refusals.ts';
import { act, officeRouter } from '../trpc.ts';

/** Letters of one print: a morning's post, and half a second of the press. */
export const MOST_LETTERS = 50;

/** The letters of the board: those that were printed are marked posted (TSK-06). Their pages go out beside the procedures. */
export const letters = officeRouter({
	/** Of some cards, in their order, why each cannot be printed; null for one that can. */
	withheld: act('card.see')
		.input(z.object({ ids: z.array(anId).max(MOST_LETTERS) }))
		.query(async ({ ctx: { office, staff, connected = NOTHING_CONNECTED }, input: { ids } }) => {
			const asked = { organizationId: staff.organizationId, seenBy: staff.id, actionIds: ids };
			const read = await readLetters(office, { ...asked, ...connected });
			return read.map((letter) => (letter.ok ? null : letter));
		}),

	/** All or none of them. */
	post: act('card.post')
		.input(z.object({ ids: z.array(anId).min(1).max(MOST_LETTERS) }))
		.mutation(async ({ ctx: { office, actor }, input: { ids } }) =>
			answer(await postLetters(office, { actor, actionIds: ids })),
		),
});

export type PrintAsked = { readonly context: OfficeContext; readonly ids: readonly string[] };

/**
 * The letters of some cards as one PDF, in today's amounts, for whoever may see them; undefined when nobody is signed in. Refused when
 * one of them cannot be printed: a pile that lacks a letter would be marked posted with the others.
 */
export async function printLetters({
	context: { office, staff, press, connected = NOTHING_CONNECTED },
	ids,
}: PrintAsked): Promise<Outcome<Uint8Array, AnsweredRefusal> | undefined> {
	if (!staff || !mayAct(staff.role, 'card.see').ok) return undefined;
	if (!press) throw new Error('nobody prints: the server was opened without a press');
	const actionIds = [...new Set(ids)].slice(0, MOST_LETTERS).map((id) => anId.parse(id));
	const asked = { organizationId: staff.organizationId, seenBy: staff.id, actionIds };
	const pages = [];
	for (const letter of await readLetters(office, { ...asked, ...connected })) {
		if (!letter.ok) return letter;
		const { template, content, to } = letter.value;
		pages.push(await letterPages(template, content, to));
	}
	const [first, ...others] = pages;
	return first && press.printAll([first, ...others]);
}
