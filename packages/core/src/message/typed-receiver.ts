import type { WrittenChannel } from './may-write-to.ts';

/**
 * What somebody typed as the receiver of a message, as it is kept: a number without the marks people put into one, in French habits too
 * (`06 12 34 56 78` is `+33612345678` where the organization is in France); lines of an envelope without what surrounds them.
 */
export function typedReceiver(channel: WrittenChannel, text: string, country: string): string {
	if (channel === 'email') return text.trim();
	if (channel === 'letter')
		return text
			.split('\n')
			.map((line) => line.trim())
			.filter(Boolean)
			.join('\n');
	const number = text.replaceAll(/[\s().\-/\u2010-\u2015]/gu, '').replace(/^00/, '+');
	return country === 'FR' ? number.replace(/^0(?=[1-9]\d{8}$)/, '+33') : number;
}
