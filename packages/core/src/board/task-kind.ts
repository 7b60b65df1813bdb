import { allow, refuse, type Outcome } from '../outcome.ts';

/** What a task asks a person to look at (TSK-01). */
export const taskKinds = [
	'own',
	'promise broken',
	'promise asked',
	'dispute',
	'bounce',
	'delivery uncertain',
	'delivery refused',
	'complaint',
	'answer',
	'night',
	'fault',
] as const;

export type TaskKind = (typeof taskKinds)[number];

/** These ask a question, and end with its answer: a dispute that ends, a delivery's fate, a promise accepted or declined. */
const questions: readonly TaskKind[] = ['dispute', 'delivery uncertain', 'promise asked'];

/** A task that only wants to be looked at is done when somebody says so; one that asks is done by the answer. */
export const mayTick = (kind: TaskKind): Outcome<null, 'task.asks'> =>
	questions.includes(kind) ? refuse('task.asks') : allow(null);
