/** Where firms that we know the laws of have their seat: the European Union, its neighbours, and Britain. */
const COUNTRIES =
	'AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MT NL NO PL PT RO SE SI SK'.split(' ');
const CURRENCIES = 'EUR GBP CHF USD BGN CZK DKK HUF ISK NOK PLN RON SEK'.split(' ');

type Choice = { readonly value: string; readonly label: string };

/** What a new organization chooses from, in words. Made on the server alone: browsers call some places otherwise. */
export function choicesIn(language: 'fr' | 'en'): Readonly<Record<'countries' | 'currencies' | 'zones', Choice[]>> {
	const inWords = (type: 'region' | 'currency') => {
		const names = new Intl.DisplayNames(language, { type });
		return (value: string): Choice => ({ value, label: names.of(value) ?? value });
	};
	const byLabel = (a: Choice, b: Choice) => a.label.localeCompare(b.label, language);
	return {
		countries: COUNTRIES.map(inWords('region')).sort(byLabel),
		currencies: CURRENCIES.map(inWords('currency')),
		zones: Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
	};
}
