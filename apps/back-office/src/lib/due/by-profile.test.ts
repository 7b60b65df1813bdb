import { expect, test } from 'vitest';
import { byProfile, togetherDue } from './by-profile.ts';
import type { DueSection } from './rows.ts';

const section = (over: Partial<DueSection>): DueSection => ({
	...{ profileId: 'p', profile: 'Standard', step: 'R1', channel: 'email', currency: 'EUR', messages: 1, minor: 100n },
	...over,
});

test('TSK-07 what is due stands by profile and step, each currency by itself', () => {
	const sections = [
		section({ messages: 2, minor: 500n }),
		section({ currency: 'USD', minor: 900n }),
		section({ step: 'R2', channel: 'letter' }),
		section({ step: 'thanks', minor: 0n }),
		section({ profileId: null, profile: null }),
	];
	expect(byProfile(sections)).toEqual([
		{
			...{ profileId: 'p', profile: 'Standard' },
			steps: [
				{
					step: 'R1',
					channel: 'email',
					messages: 3,
					sums: [
						['EUR', 500n],
						['USD', 900n],
					],
				},
				{ step: 'R2', channel: 'letter', messages: 1, sums: [['EUR', 100n]] },
				{ step: 'thanks', channel: 'email', messages: 1, sums: [] },
			],
		},
		{ profileId: null, profile: null, steps: [{ step: 'R1', channel: 'email', messages: 1, sums: [['EUR', 100n]] }] },
	]);
	expect(togetherDue(sections)).toEqual({
		messages: 6,
		sums: [
			['USD', 900n],
			['EUR', 700n],
		],
	});
	expect(togetherDue([])).toEqual({ messages: 0, sums: [] });
});
