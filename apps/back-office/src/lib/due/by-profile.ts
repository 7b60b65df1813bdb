import type { DueSection } from './rows.ts';

export type StepOfProfile = Pick<DueSection, 'step' | 'channel'> & {
	readonly messages: number;
	readonly sums: readonly (readonly [currency: string, minor: bigint])[];
};
export type ProfileDue = Pick<DueSection, 'profileId' | 'profile'> & { readonly steps: readonly StepOfProfile[] };

/** What is due, profile after profile, each with its steps; amounts of two currencies are never added together. */
export function byProfile(sections: readonly DueSection[]): ProfileDue[] {
	return [...Map.groupBy(sections, ({ profileId }) => profileId)].map(([profileId, own]) => ({
		profileId,
		profile: own[0]?.profile ?? null,
		steps: [...Map.groupBy(own, ({ step, channel }) => `${step} ${channel}`).values()].flatMap((rows) => {
			const [first] = rows;
			if (!first) return [];
			const sums = rows.filter(({ minor }) => minor !== 0n).map(({ currency, minor }) => [currency, minor] as const);
			return [{ step: first.step, channel: first.channel, messages: countOf(rows), sums }];
		}),
	}));
}

/** All of them together: how many, and what they ask for in each currency, the largest first. */
export function togetherDue(sections: readonly DueSection[]): Pick<StepOfProfile, 'messages' | 'sums'> {
	const sums = new Map<string, bigint>();
	for (const { currency, minor } of sections) sums.set(currency, (sums.get(currency) ?? 0n) + minor);
	const sorted = [...sums].filter(([, minor]) => minor !== 0n).sort(([, a], [, b]) => (a < b ? 1 : a > b ? -1 : 0));
	return { messages: countOf(sections), sums: sorted };
}

const countOf = (sections: readonly DueSection[]): number => sections.reduce((sum, { messages }) => sum + messages, 0);
