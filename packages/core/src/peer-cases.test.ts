import { describe, expect, test } from 'vitest';
import { peerCases } from '../peer-cases/cases.ts';
import { observeGiven } from '../peer-cases/given.ts';
import { notOurs } from '../peer-cases/not-ours.ts';
import { asOurs } from '../peer-cases/ours.ts';
import { replay } from '../peer-cases/replay.ts';

/** What other dunning programs do, lived through our engine: docs/decisions/0016-peer-cases.md. */
describe.skipIf(peerCases.length === 0)('peer cases', () => {
	test('every case is either run or listed with its reason', () => {
		const ids = peerCases.map(({ id }) => id);
		expect(ids).toHaveLength(91);
		expect(ids).toEqual(expect.arrayContaining(Object.keys(notOurs)));
		const unmet = peerCases.filter(({ id, adopt }) => adopt === 'must' && id in notOurs);
		expect(unmet.map(({ id }) => id)).toEqual(['LAG-026']);
	});

	test.each(peerCases.filter(({ id }) => !(id in notOurs)).map(asOurs))('$id $adopt: $title', (peer) => {
		for (const { on, expected, observed } of replay(peer))
			expect({ on, ...Object(observed) }).toMatchObject({ on, ...Object(expected) });
		if (!peer.expect) return;
		const observed = Object.keys(peer.expect).map((word) => [word, observeGiven(word, peer)]);
		expect(Object.fromEntries(observed)).toMatchObject(peer.expect);
	});
});
