/** The columns of the board in their order (TSK-01). */
export const columns = ['to do', 'in progress', 'waiting for the client', 'done'] as const;

export type Column = (typeof columns)[number];

/** A column that a person puts cards into. Into "done" a card comes by being done, never by being put there. */
export type OpenColumn = Exclude<Column, 'done'>;

export const isOpenColumn = (column: string): column is OpenColumn =>
	column !== 'done' && (columns as readonly string[]).includes(column);
