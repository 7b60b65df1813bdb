import type { Day } from '@quittance/core/calendar/day.ts';
import { typedSearch } from '@quittance/core/client/typed-search.ts';
import { channels, stepNames } from '@quittance/core/scenario/scenario.ts';
import type { BoardFilter } from '@quittance/db/board-filter.ts';
import { z } from 'zod';
import { anId } from '../input.ts';

/** How the board is narrowed (TSK-07). */
export const boardFilter = {
	/** Words of a client’s name or code, or of a task’s title. */
	search: z.string().trim().max(200).default(''),
	profile: anId.optional(),
	group: anId.optional(),
	scenario: anId.optional(),
	step: z.enum(stepNames).optional(),
	channel: z.enum([...channels, 'task']).optional(),
	/** Whose work it is. */
	person: anId.optional(),
	/** What whoever asks has to do today; stronger than `person`. */
	myDay: z.boolean().default(false),
	/** In whole units. */
	from: z.int().min(0).max(1_000_000_000).optional(),
	daysLate: z.int().min(0).max(10_000).optional(),
};

type Asked = z.infer<z.ZodObject<typeof boardFilter>>;

/** The filter as the board is asked, by whom and when; a shared view of "my day" is everybody’s own. */
export const filterFor = ({ search, myDay, ...filter }: Asked, viewer: string, today: Day): BoardFilter => ({
	...filter,
	...(search !== '' && { words: typedSearch(search).words }),
	...(myDay && { person: viewer, dueBy: today }),
});
