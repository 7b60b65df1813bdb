import type { Language } from './language.ts';

const narrow = '\u202f';

/**
 * French spacing for text typed with ordinary spaces: a narrow no-break space before ; : ! ? » and after «, a
 * no-break one after n° and before units. Other languages are left as they are.
 */
export function typography(text: string, language: Language): string {
	if (language !== 'fr') return text;
	return text
		.replace(/ +([;:!?»])/g, `${narrow}$1`)
		.replace(/« +/g, `«${narrow}`)
		.replace(/\b(n°|art\.) +(?=\S)/gi, '$1\u00a0')
		.replace(/(\d) +([€%])/g, '$1\u00a0$2');
}
