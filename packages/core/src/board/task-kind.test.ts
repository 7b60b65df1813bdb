import { expect, test } from 'vitest';
import { allow, refuse } from '../outcome.ts';
import { mayTick } from './task-kind.ts';

test('TSK-01 what asks a question is done by its answer, not by a tick', () => {
	expect(mayTick('own')).toEqual(allow(null));
	expect(mayTick('bounce')).toEqual(allow(null));
	for (const kind of ['dispute', 'delivery uncertain', 'promise asked'] as const)
		expect(mayTick(kind)).toEqual(refuse('task.asks'));
});
