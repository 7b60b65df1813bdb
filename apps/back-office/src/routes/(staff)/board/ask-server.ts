import { invalidate } from '$app/navigation';
import type { Language } from '@quittance/ui/words/language.ts';
import { api } from '#lib/api.ts';
import type { BoardFilter } from '#lib/board/filter.ts';
import { whyNot } from '#lib/why-not.ts';
import type { BoardAsks } from './asks.ts';

/** The board's questions over the api. After a refusal the card is asked for, so that the board shows the truth (TSK-04). */
export const askServer = (language: () => Language, filter: () => BoardFilter): BoardAsks => ({
	among: (clients) =>
		api.board.among.query({ clients: [...clients], filter: filter() }).catch(() => {
			void invalidate('app:board');
			return undefined;
		}),

	move: async (move) => {
		try {
			await api.board.move.mutate(move);
			const { card } = await api.board.one.query({ id: move.id });
			return { ok: true, value: card };
		} catch (error) {
			const { words, refusal } = whyNot(error, language());
			const truth = await api.board.one.query({ id: move.id }).then(
				({ card }) => card,
				() => undefined,
			);
			return { ok: false, because: words, truth, gone: refusal === 'card.unknown' };
		}
	},
});
