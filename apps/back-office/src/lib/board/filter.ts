import { channels, stepNames, type Channel, type StepName } from '@quittance/core/scenario/scenario.ts';
import { paths } from '#lib/paths.ts';

/** How the board is narrowed; it stands in the address, so that it can be kept, and sent to somebody (TSK-07). */
export type BoardFilter = {
	readonly search: string;
	readonly profile: string | undefined;
	readonly group: string | undefined;
	readonly scenario: string | undefined;
	readonly step: StepName | undefined;
	readonly channel: Channel | 'task' | undefined;
	/** Whose work it is. */
	readonly person: string | undefined;
	/** What whoever looks has to do today. */
	readonly myDay: boolean;
	/** At least so much, in whole units. */
	readonly from: number | undefined;
	/** At least so many days late. */
	readonly daysLate: number | undefined;
};

/** "My day" as a view: what stands in the address. */
export const MY_DAY = 'day=mine';
export const boardChannels = [...channels, 'task'] as const;

export function boardFilterIn(asked: URLSearchParams): BoardFilter {
	const one = (name: string) => asked.get(name) || undefined;
	const whole = (name: string) => (/^\d{1,9}$/.test(asked.get(name) ?? '') ? Number(asked.get(name)) : undefined);
	const daysLate = whole('late');
	return {
		search: (asked.get('q') ?? '').trim().slice(0, 200),
		profile: one('profile'),
		group: one('group'),
		scenario: one('scenario'),
		step: stepNames.find((step) => step === one('step')),
		channel: boardChannels.find((channel) => channel === one('channel')),
		person: one('person'),
		myDay: asked.get('day') === 'mine',
		from: whole('from'),
		daysLate: daysLate !== undefined && daysLate > 10_000 ? undefined : daysLate,
	};
}

/** Whether it leaves any card out. */
export const narrowsBoard = ({ search, myDay, ...filter }: BoardFilter): boolean =>
	search !== '' || myDay || Object.values(filter).some((one) => one !== undefined);

/** Call mode over the board so narrowed, at a card or at its `end`. */
export function callsAddress(filter: BoardFilter, at?: string): string {
	const asked = new URLSearchParams(boardAddress(filter).split('?')[1] ?? '');
	if (at !== undefined) asked.set('card', at);
	return asked.size === 0 ? paths.calls : `${paths.calls}?${asked.toString()}`;
}

/** The address of the board so narrowed; what is usual is left out of it. */
export function boardAddress({ search, myDay, daysLate, ...filter }: BoardFilter, most?: number): string {
	const asked = new URLSearchParams(myDay ? MY_DAY : '');
	if (search !== '') asked.set('q', search);
	for (const [name, value] of Object.entries({ ...filter, late: daysLate, most }))
		if (value !== undefined) asked.set(name, String(value));
	return asked.size === 0 ? paths.board : `${paths.board}?${asked.toString()}`;
}

/** The address with one filter changed, by its name there; an empty value drops it. */
export function boardAddressWith(filter: BoardFilter, name: string, value: string): string {
	const asked = new URLSearchParams(boardAddress(filter).split('?')[1] ?? '');
	if (value === '') asked.delete(name);
	else asked.set(name, value);
	return boardAddress(boardFilterIn(asked));
}
