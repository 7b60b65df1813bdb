import type { Day } from '../calendar/day.ts';
import type { Level } from '../scenario/scenario.ts';

/** One change of an invoice's level: a reminder done, a level set by a person (SCN-24), or one taken over (SCN-22). */
export type LevelChange = { readonly level: Level; readonly on: Day; readonly undone: boolean };

/** The level an invoice stands at, given its history in the order it was written: the last change not undone (INV-03). */
export function levelFromHistory(changes: readonly LevelChange[]): { readonly level: Level; readonly on: Day | null } {
	const last = changes.findLast((change) => !change.undone);
	return last ? { level: last.level, on: last.on } : { level: 0, on: null };
}

/** A hard bounce of the last recipient undoes a step unless a later level is done; a task says so either way (SCN-15). */
export const bounceUndoes = (bouncedLevel: Level, recipientsLeft: number, presentLevel: Level): boolean =>
	recipientsLeft === 0 && bouncedLevel > 0 && presentLevel === bouncedLevel;
