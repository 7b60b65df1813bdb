import { expect, test } from 'vitest';
import { languageOf, themeOf } from './preferences.ts';

test.each([
	['what was chosen in this browser', { cookie: 'en', person: 'fr', accepted: 'fr' }, 'en'],
	['what is known of the person', { cookie: undefined, person: 'en', accepted: 'fr' }, 'en'],
	[
		'the first that the browser prefers and we speak',
		{ cookie: undefined, person: undefined, accepted: 'de, en-GB;q=0.8, fr;q=0.4' },
		'en',
	],
	['not what the browser refuses', { cookie: undefined, person: undefined, accepted: 'en;q=0, fr;q=0.1' }, 'fr'],
	['French where nobody says anything', { cookie: 'de', person: undefined, accepted: null }, 'fr'],
] as const)('ORG-05 the language of a page is %s', (_, asked, language) => {
	expect(languageOf(asked)).toBe(language);
});

test('a theme that is none is the system’s', () => {
	expect(['dark', 'light', 'pink', undefined].map(themeOf)).toEqual(['dark', 'light', 'system', 'system']);
});
