import type { AttributeType } from './attribute.ts';

/** A stored value as somebody would type it in their language, to be typed over; `readValue` reads it back. */
export function valueAsTyped(type: AttributeType, value: string, language: 'fr' | 'en'): string {
	if (type !== 'number' && type !== 'amount') return value;
	const [figures = '', currency] = value.split(' ');
	const plain = currency === undefined ? clear(figures) : figures.replace(/\.0+$/, '');
	return language === 'fr' ? plain.replace('.', ',') : plain;
}

/** The currency of a stored amount; undefined where there is none. */
export const currencyOfValue = (value: string): string | undefined => / ([A-Z]{3})$/.exec(value)?.[1];

/** Three decimals get a zero more, without which they could be read as thousands. */
const clear = (figures: string): string => (/^-?[1-9]\d{0,2}\.\d{3}$/.test(figures) ? `${figures}0` : figures);
