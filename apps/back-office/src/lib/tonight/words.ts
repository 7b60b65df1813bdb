import type { Language } from '@quittance/ui/words/language.ts';
import { channelWords, stepWords } from '@quittance/ui/words/steps.ts';

const has = <T extends object>(table: T, name: string): name is Extract<keyof T, string> => Object.hasOwn(table, name);

/** A step and its channel, as `Reminder 1 · email`. */
export function groupName(
	{ step, channel }: { readonly step: string; readonly channel: string },
	language: Language,
): string {
	const of = has(stepWords, step) ? stepWords[step][language] : step;
	return `${of} · ${has(channelWords, channel) ? channelWords[channel][language] : channel}`;
}
