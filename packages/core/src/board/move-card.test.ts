import { expect, test } from 'vitest';
import { allow, refuse } from '../outcome.ts';
import { CLAIM_LASTS_MS, mayHold, standingClaim } from './claim-card.ts';
import { mayMove, type CardToMove } from './move-card.ts';

const now = new Date('2026-03-10T09:00:00Z');
const claim = { by: 'anne', name: 'Anne', at: now };
const card: CardToMove = { column: 'to do', version: 3, claim: null, changedBy: 'Anne' };
const move = (given: CardToMove, to: Parameters<typeof mayMove>[1]['to'], version = 3, by = 'bruno') =>
	mayMove(given, { to, version, by }, now, CLAIM_LASTS_MS);

test('TSK-04 a move from what one sees is allowed; one from the past names who was faster', () => {
	expect(move(card, 'in progress')).toEqual(allow('in progress'));
	expect(move(card, 'in progress', 2)).toEqual(refuse('card.moved', { by: 'Anne', column: 'to do' }));
});

test('TSK-06 nothing is done by being dragged there, and what is done stays', () => {
	expect(move(card, 'done')).toEqual(refuse('card.doneByDoing'));
	expect(move({ ...card, column: 'done' }, 'to do')).toEqual(refuse('card.done'));
});

test('TSK-03 a card that another holds stays with them, until they have been gone for long', () => {
	expect(move({ ...card, claim }, 'in progress')).toEqual(refuse('card.claimed', { by: 'Anne' }));
	expect(move({ ...card, claim }, 'in progress', 3, 'anne')).toEqual(allow('in progress'));
	const later = new Date(now.getTime() + CLAIM_LASTS_MS);
	expect(standingClaim(claim, later, CLAIM_LASTS_MS)).toBeNull();
	expect(mayHold(claim, 'bruno', later, CLAIM_LASTS_MS)).toEqual(allow(null));
});
