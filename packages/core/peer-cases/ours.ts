import type { Expected, PeerCase, PeerEvent } from './cases.ts';

type Answer = {
	/** Instead of what the peer expects at these events. */
	readonly at?: Readonly<Record<number, Expected>>;
	/** How the story goes on with us. */
	readonly then?: readonly PeerEvent[];
	readonly expect?: Expected;
};

/** Our answers where a case tells in words only how we differ. */
const answers: Readonly<Record<string, Answer>> = {
	'TRY-006': {
		at: { 7: { actions: [] } },
		then: [{ on: '2024-02-01', do: 'run', expect: { actions: [{ doc: 'INV', level: 2, state: 'draft' }] } }],
	},
	'TRY-007': { at: { 7: { actions: [] } } },
	'MET-028': {
		at: { 2: { actions: [] } },
		then: [{ on: '2012-02-02', do: 'run', expect: { actions: [{ doc: 'I2', level: 2 }] } }],
	},
	'KB-028': { at: { 0: { customerState: { C1: 'BLOCKED' }, actions: [{ doc: 'R', level: 1 }] } } },
	'LAG-029': { expect: { hold: 'disputed' } },
	'NIN-001': { expect: { next: { n: 2, on: '2024-06-30' } } },
	'NIN-003': { expect: { next: { n: 2, on: '2024-06-02' } } },
	'NIN-004': { expect: { next: { n: 3, on: '2024-07-02' } } },
};

/** The case as we would have it: unchanged, unless it asks us to differ. */
export function asOurs(peer: PeerCase): PeerCase {
	if (peer.adopt !== 'differ') return peer;
	const answer = answers[peer.id] ?? inFigures(peer);
	const told = peer.timeline?.map((event, at) => ({ ...event, ...(answer.at?.[at] && { expect: answer.at[at] }) }));
	return {
		...peer,
		...(told && { timeline: [...told, ...(answer.then ?? [])] }),
		...(answer.expect && { expect: answer.expect }),
	};
}

/** The case itself gives our answer: to its last event, or to the whole. */
function inFigures({ id, timeline, ours }: PeerCase): Answer {
	if (!ours?.expect) throw new Error(`nobody wrote down how we differ in ${id}`);
	return timeline ? { at: { [timeline.length - 1]: ours.expect } } : { expect: ours.expect };
}
