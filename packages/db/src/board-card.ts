import type { Card, CardSubject, Leaving } from '@quittance/core/board/card.ts';
import type { Column } from '@quittance/core/board/column.ts';
import type { TaskKind } from '@quittance/core/board/task-kind.ts';
import type { Day } from '@quittance/core/calendar/day.ts';
import type { Wait } from '@quittance/core/dunning/action.ts';
import type { Channel } from '@quittance/core/scenario/scenario.ts';

/** A card as the query of the board answers it: one flat row. */
export type CardRow = {
	id: string;
	clientId: string | null;
	clientName: string | null;
	boardColumn: Column;
	place: string;
	version: number;
	createdAt: Date;
	minor: bigint | null;
	currency: string | null;
	claimedBy: string | null;
	claimedName: string | null;
	claimedAt: Date | null;
	mayAct: boolean;
	/** Of an action; null for a task. */
	step: string | null;
	channel: Channel;
	waitsFor: Wait | null;
	dueOn: Day;
	/** What somebody sent of it last, as long as that has not arrived. */
	leavingId: string | null;
	leavingAt: Date | null;
	leavingState: string | null;
	sentName: string | null;
	/** Of a task; null for an action. */
	task: TaskKind | null;
	title: string;
	note: string;
	taskDueOn: Day | null;
	ownerId: string | null;
	ownerName: string | null;
	about: Readonly<Record<string, unknown>>;
	invoiceId: string | null;
	disputeId: string | null;
	deliveryId: string | null;
	invoices: number;
	oldestDueOn: Day | null;
	doneBy: string | null;
	outcome: string | null;
};

export const cardOf = (row: CardRow): Card => ({
	id: row.id,
	subject: subjectOf(row),
	client: row.clientId === null ? null : { id: row.clientId, name: row.clientName ?? '' },
	money: row.minor === null || row.currency === null ? null : { minor: row.minor, currency: row.currency },
	oldestDueOn: row.oldestDueOn,
	invoices: row.invoices,
	column: row.boardColumn,
	place: row.place,
	version: row.version,
	// A claim that lapsed has no name any more.
	claim:
		row.claimedBy === null || row.claimedName === null || row.claimedAt === null
			? null
			: { by: row.claimedBy, name: row.claimedName, at: row.claimedAt },
	createdAt: row.createdAt,
	done: row.boardColumn === 'done' ? { by: row.doneBy, outcome: row.outcome } : null,
	mayAct: row.mayAct,
});

const leavingOf = ({ leavingId, leavingAt, leavingState, sentName }: CardRow): Leaving | null =>
	leavingId === null || leavingAt === null || (leavingState !== 'ready' && leavingState !== 'sending')
		? null
		: { deliveryId: leavingId, at: leavingAt, taken: leavingState === 'sending', by: sentName ?? '' };

const subjectOf = (row: CardRow): CardSubject =>
	row.task === null
		? {
				kind: 'action',
				step: row.step ?? '',
				channel: row.channel,
				waitsFor: row.waitsFor,
				dueOn: row.dueOn,
				leaving: leavingOf(row),
			}
		: {
				kind: 'task',
				task: row.task,
				title: row.title,
				note: row.note,
				dueOn: row.taskDueOn,
				owner: row.ownerId === null ? null : { id: row.ownerId, name: row.ownerName ?? '' },
				about: row.about,
				invoiceId: row.invoiceId,
				disputeId: row.disputeId,
				deliveryId: row.deliveryId,
			};
