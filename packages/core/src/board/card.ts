import type { Day } from '../calendar/day.ts';
import type { Wait } from '../dunning/action.ts';
import type { Channel } from '../scenario/scenario.ts';
import type { Column } from './column.ts';
import type { TaskKind } from './task-kind.ts';

/** One thing that a person should do, as the board shows it (TSK-01): a dunning action, or a task. */
export type Card = {
	/** Of the action or the task. */
	readonly id: string;
	readonly subject: CardSubject;
	/** null: of the organization itself, as for a night that did not run. */
	readonly client: { readonly id: string; readonly name: string } | null;
	/** What it is about; null where no amount is. */
	readonly money: { readonly minor: bigint; readonly currency: string } | null;
	/** Due date of its oldest invoice, which says how late the client is. */
	readonly oldestDueOn: Day | null;
	readonly invoices: number;
	readonly column: Column;
	/** Its order in the column: compare `place`, then `id`. */
	readonly place: string;
	/** Counts what people did with it; 0 before anybody did. Sent back with a move (TSK-04). */
	readonly version: number;
	readonly claim: Claim | null;
	readonly createdAt: Date;
	/** In the column "done": how it ended. */
	readonly done: { readonly by: string | null; readonly outcome: string | null } | null;
	/** Whether this viewer may act on it; else it is only shown (DOC-02). */
	readonly mayAct: boolean;
};

export type CardSubject =
	| {
			readonly kind: 'action';
			readonly step: string;
			readonly channel: Channel;
			readonly waitsFor: Wait | null;
			readonly dueOn: Day;
			/** A person has sent it, and it is on its way; null while nobody has. */
			readonly leaving: Leaving | null;
	  }
	| {
			readonly kind: 'task';
			readonly task: TaskKind;
			/** Of an own task: what is to be done, what there is to know about it, by when, and by whom; null: whenever, by anybody. */
			readonly title: string;
			readonly note: string;
			readonly dueOn: Day | null;
			readonly owner: { readonly id: string; readonly name: string } | null;
			/** What the words of its kind need; plain JSON. */
			readonly about: Readonly<Record<string, unknown>>;
			readonly invoiceId: string | null;
			readonly disputeId: string | null;
			readonly deliveryId: string | null;
	  };

/** A message that a person sent: until the worker takes it, it can be called back (TSK-06). */
export type Leaving = {
	readonly deliveryId: string;
	/** Not before: until then it stays in the house. */
	readonly at: Date;
	/** Taken by the worker: nobody calls it back any more. */
	readonly taken: boolean;
	/** Who sent it. */
	readonly by: string;
};

export type Claim = { readonly by: string; readonly name: string; readonly at: Date };
