import type { Language } from './language.ts';

/** A percentage as people read it, from hundredths of a percent: `2,5 %`, `2.5%`. */
export const percentInWords = (hundredths: number, language: Language): string =>
	new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 }).format(hundredths / 10_000);
