import { channels, stepNames, type Channel, type StepName } from '@quittance/core/scenario/scenario.ts';
import { paths } from '#lib/paths.ts';

/** How what is due is narrowed; it stands in the address, so that it can be sent to somebody (TSK-07). */
export type DueFilter = {
	readonly profile: string | undefined;
	readonly group: string | undefined;
	readonly scenario: string | undefined;
	readonly step: StepName | undefined;
	readonly channel: Channel | undefined;
};

const dueFilterNames = ['profile', 'group', 'scenario', 'step', 'channel'] as const;
export type DueFilterName = (typeof dueFilterNames)[number];

export function dueFilterIn(asked: URLSearchParams): DueFilter {
	const one = (name: string) => asked.get(name) || undefined;
	return {
		profile: one('profile'),
		group: one('group'),
		scenario: one('scenario'),
		step: stepNames.find((step) => step === one('step')),
		channel: channels.find((channel) => channel === one('channel')),
	};
}

/** Whether it leaves anything out. */
export const narrowsDue = (filter: DueFilter): boolean => dueFilterNames.some((name) => filter[name] !== undefined);

/** The address of what is due so narrowed, and of the page after a place. */
export function dueAddress(filter: DueFilter, after?: string): string {
	const asked = new URLSearchParams();
	for (const name of dueFilterNames) if (filter[name] !== undefined) asked.set(name, filter[name]);
	if (after !== undefined) asked.set('after', after);
	return asked.size === 0 ? paths.due : `${paths.due}?${asked.toString()}`;
}

/** The address with one filter changed, from the first page on; an empty value drops it. */
export function dueAddressWith(filter: DueFilter, name: DueFilterName, value: string): string {
	const asked = new URLSearchParams(dueAddress(filter).split('?')[1] ?? '');
	asked.set(name, value);
	return dueAddress(dueFilterIn(asked));
}
