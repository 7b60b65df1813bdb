import { Liquid } from 'liquidjs';
import { DayDrop } from './drops.ts';
import { languages, type Language } from './language.ts';
import { plural, writtenIban } from './written.ts';

/** Tags that would read files or other templates. */
const tagsRefused = ['include', 'render', 'layout', 'block'];
/** Filters that read the clock, or are of no use in a letter and costly. */
const filtersRefused = ['date', 'date_to_xmlschema', 'date_to_rfc822', 'date_to_string', 'date_to_long_string'];

/** Characters of a subject or body. */
export const longestTemplate = 20_000;

function engineFor(language: Language): Liquid {
	const engine = new Liquid({
		strictVariables: true,
		lenientIf: true,
		strictFilters: true,
		ownPropertyOnly: true,
		templates: {},
		parseLimit: 2 * longestTemplate,
		renderLimit: 500,
		memoryLimit: 2_000_000,
	});
	for (const tag of tagsRefused) Reflect.deleteProperty(engine.tags, tag);
	for (const filter of filtersRefused) Reflect.deleteProperty(engine.filters, filter);
	engine.registerFilter('money', (amount: unknown) => amount);
	engine.registerFilter('day', (day: unknown, length: unknown) =>
		day instanceof DayDrop && length === 'short' ? day.short() : day,
	);
	engine.registerFilter('iban', (iban: unknown) => (typeof iban === 'string' ? writtenIban(iban) : iban));
	engine.registerFilter('plural', (count: unknown, one: unknown, many: unknown) =>
		plural(Number(count), String(one), String(many), language),
	);
	return engine;
}

const engines = Object.fromEntries(languages.map((language) => [language, engineFor(language)])) as Record<
	Language,
	Liquid
>;

/**
 * The template language of a message language: strict, without files, clock or prototypes, and bounded in time and
 * memory.
 */
export const liquidFor = (language: Language): Liquid => engines[language];
