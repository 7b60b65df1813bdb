/** How long what a person did can be taken back, in milliseconds: a message stays in the house as long (TSK-06). */
export const UNDO_MS = 10_000;
