import { MOST_PRESENCE_BYTES } from '@quittance/db/presence-channel.ts';
import type { At } from './looker.ts';

/** A screen and where it is; null: at no card any more. */
export type Change = {
	readonly organizationId: string;
	readonly screen: string;
	readonly collaboratorId: string;
	readonly at: At | null;
};

/** What one gateway says to all: what changed at its screens, or that it is new here and wants to hear who is where. */
export type Heard = { readonly changes: readonly Change[] } | { readonly asks: string };

type Line = readonly [screen: string, collaboratorId: string, cardId: string | null, typing: 0 | 1];
type Said = { readonly organization: string; readonly lines?: readonly Line[] };

/** Ids and nothing else: a line is less than 130 bytes. */
const LINES = Math.floor((MOST_PRESENCE_BYTES - 100) / 130);

export const asking = (organizationId: string): string => JSON.stringify({ organization: organizationId });

/** The changes of one organization as messages, none too long for the channel. */
export function told(organizationId: string, changes: readonly Change[]): string[] {
	const lines = changes.map(({ screen, collaboratorId, at }): Line => [
		screen,
		collaboratorId,
		at?.cardId ?? null,
		at?.typing ? 1 : 0,
	]);
	const messages: string[] = [];
	for (let from = 0; from < lines.length; from += LINES)
		messages.push(JSON.stringify({ organization: organizationId, lines: lines.slice(from, from + LINES) }));
	return messages;
}

/** What a gateway said; they are all of this house, and of one version or the next. */
export function heard(payload: string): Heard {
	const { organization, lines } = JSON.parse(payload) as Said;
	if (!lines) return { asks: organization };
	return {
		changes: lines.map(([screen, collaboratorId, cardId, typing]) => ({
			...{ organizationId: organization, screen, collaboratorId },
			at: cardId === null ? null : { cardId, typing: typing === 1 },
		})),
	};
}
