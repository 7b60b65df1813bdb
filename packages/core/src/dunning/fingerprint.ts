import type { Currency } from '../money/money.ts';
import type { Step } from '../scenario/scenario.ts';
import type { ActionLine } from './action.ts';

/**
 * 16 hexadecimal digits that change with the words, the recipients, the lines or an amount of an action, so that an approval
 * holds exactly as long as what was approved (engine.md 7). Tells actions apart; protects no secret.
 */
export function fingerprintOf(
	step: Step,
	currency: Currency,
	recipients: string | null,
	lines: readonly ActionLine[],
): string {
	const said = lines
		.map((line) => `${line.invoiceId} ${line.climbsTo} ${line.chaseableMinor} ${line.coveredMinor}`)
		.sort();
	return digest([step.id, step.templateId, currency, recipients, ...said].join('\n'));
}

/**
 * 16 hexadecimal digits that change with the lines and amounts of what would leave now: words that a person wrote about others
 * are not sent (SCN-16).
 */
export const digestOfClaims = (
	lines: readonly Pick<ActionLine, 'invoiceId' | 'claimedMinor'>[],
	total: bigint,
): string => digest([...lines.map((line) => `${line.invoiceId} ${line.claimedMinor}`).sort(), `${total}`].join('\n'));

/** Two independent 32-bit FNV-1a sums side by side. */
function digest(text: string): string {
	let a = 0x811c9dc5;
	let b = 0x9747b28c;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		a = Math.imul(a ^ unit, 0x01000193);
		b = Math.imul(b ^ ((unit << 7) | (at & 0x7f)), 0x01000193);
	}
	return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
