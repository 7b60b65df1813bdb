import { keptInTab } from './kept-in-tab.ts';
import type { Keep, Typed } from './mail-draft.svelte.ts';

/** The words of a card's mail as this tab keeps them, until they are sent or the tab is closed. */
export const typedWords = (cardId: string): Keep => keptInTab<Typed>(`typed ${cardId}`);
