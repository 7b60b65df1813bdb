import { todayOf } from '@quittance/commands/today.ts';
import { writeScript } from '@quittance/commands/write-script.ts';
import { CLAIM_LASTS_MS } from '@quittance/core/board/claim-card.ts';
import { boardCards } from '@quittance/db/board.ts';
import { callStory, numbersToCall } from '@quittance/db/call-story.ts';
import { cardDetail } from '@quittance/db/card-detail.ts';
import { agedBalancesOf } from '@quittance/db/client-balance.ts';
import { clientFile } from '@quittance/db/client-file.ts';
import { signsOf } from '@quittance/db/listed-clients.ts';
import { z } from 'zod';
import { found } from '../answer.ts';
import { anId } from '../input.ts';
import { NOTHING_CONNECTED } from '../nothing-connected.ts';
import { act, officeRouter } from '../trpc.ts';
import { boardFilter, filterFor } from './board-filter.ts';

/** Nobody calls more in a day. */
const MOST = 500;
/** How far back the caller reads. */
const LATEST = 5;

/** Call mode: the calls of the board, one client after another (docs/decisions/0074-call-mode.md). */
export const calls = officeRouter({
	/** The calls that whoever asks may make, as the board orders them; those that a colleague holds too, with who. */
	pile: act('board.see')
		.input(z.object({ filter: z.object(boardFilter).optional() }))
		.query(({ ctx: { office, staff }, input: { filter } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				const today = await todayOf(tx, office.now());
				const narrowed = filter && filterFor(filter, staff.id, today);
				const asked = { viewer: staff.id, today, claimedSince: new Date(office.now().getTime() - CLAIM_LASTS_MS) };
				const cards = await boardCards(tx, {
					...asked,
					filter: { ...narrowed, channel: 'phone' },
					mostPerColumn: MOST,
				});
				return cards
					.filter(({ subject, mayAct }) => mayAct && subject.kind === 'action' && subject.waitsFor === 'hand')
					.filter(({ column }) => column === 'to do' || column === 'in progress')
					.toSorted((one, other) => order(one.column) - order(other.column));
			}),
		),

	/** All that a caller wants before their eyes: the client, whom to call, what to say, and what was said before. */
	one: act('card.see')
		.input(z.object({ id: anId }))
		.query(async ({ ctx: { office, staff, connected = NOTHING_CONNECTED }, input: { id } }) => {
			const { organizationId, id: seenBy } = staff;
			const told = await office.db.read(organizationId, async (tx) => {
				const today = await todayOf(tx, office.now());
				const claimedSince = new Date(office.now().getTime() - CLAIM_LASTS_MS);
				const [one] = await boardCards(tx, { viewer: seenBy, today, claimedSince, mostPerColumn: 1, card: id });
				const card = found(one, 'card.unknown');
				const { id: clientId } = found(card.client ?? undefined, 'card.unknown');
				const { lines, instructions } = await cardDetail(tx, id);
				return {
					...{ card, lines, instructions, today },
					client: found(await clientFile(tx, seenBy, clientId), 'card.unknown'),
					signs: found((await signsOf(tx, [clientId], today))[0], 'card.unknown'),
					balances: await agedBalancesOf(tx, clientId, today),
					numbers: await numbersToCall(tx, clientId),
					...(await callStory(tx, clientId, LATEST)),
				};
			});
			return { ...told, script: await writeScript(office, { organizationId, seenBy, actionId: id, ...connected }) };
		}),
});

/** What is begun already comes after what nobody began. */
const order = (column: string): number => (column === 'to do' ? 0 : 1);
