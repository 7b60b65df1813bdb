import type { OpenInvoice } from './file.ts';

/** What comes next for a client as a whole: the earliest step that nothing but its day, or a person, holds. */
export function nextOfClient(invoices: readonly OpenInvoice[]): NonNullable<OpenInvoice['next']> | undefined {
	const free = invoices.filter(({ hold }) => hold === undefined || waits.has(hold.reason));
	return free
		.flatMap(({ next }) => next ?? [])
		.reduce<OpenInvoice['next']>((first, next) => (first && first.on <= next.on ? first : next), undefined);
}

/** Holds that say when or by whom a step is taken, not that it is not. */
export const waits: ReadonlySet<string> = new Set(['not due yet', 'waiting for a person', 'above ceiling', 'resting']);
