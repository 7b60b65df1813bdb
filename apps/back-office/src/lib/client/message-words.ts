import type { Language } from '@quittance/ui/words/language.ts';
import { stepWords } from '@quittance/ui/words/steps.ts';
import { m } from '#lib/paraglide/messages.js';
import type { MessageRow } from './file.ts';

/** What a message is called: its step, or that it was one of its own. */
export const messageName = ({ kind }: Pick<MessageRow, 'kind'>, language: Language): string =>
	kind in stepWords ? stepWords[kind as keyof typeof stepWords][language] : m.message_one_off();

/** What became of a message: of one by hand who did it and how it ended, of one by machine what its server said. */
export function messageFate(message: MessageRow): { readonly words: string; readonly kind?: 'wait' | 'danger' } {
	if (message.state === 'uncertain') return { words: m.message_uncertain(), kind: 'wait' };
	if (message.state === 'refused') return { words: m.message_bounced(), kind: 'danger' };
	if (message.state !== null && message.state !== 'cancelled') return { words: m.message_accepted() };
	const done = message.doneBy === null ? '' : m.message_by_hand({ name: message.doneBy });
	const outcome = message.outcome === 'posted' ? m.message_posted().toLowerCase() : message.outcome;
	return { words: [done, outcome].filter(Boolean).join(' · ') };
}
