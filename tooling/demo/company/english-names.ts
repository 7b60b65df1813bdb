import type { Town } from './french-names.ts';

/** What the firms that read English are called, and where they are, by country. */
export const englishTrades = [
	...['Joinery', 'Foods', 'Hardware', 'Interiors', 'Cycles', 'Bakery', 'Prints', 'Fixtures', 'Gardens', 'Outfitters'],
	...['Lighting', 'Ceramics', 'Packaging', 'Instruments', 'Textiles', 'Coffee', 'Marine', 'Optics'],
] as const;

type Country = {
	readonly country: string;
	/** What a firm of the country ends its name with. */
	readonly form: string;
	readonly dialling: string;
	readonly surnames: readonly [string, ...string[]];
	readonly firstNames: readonly [string, ...string[]];
	readonly towns: readonly [Town, ...Town[]];
	readonly streets: readonly [string, ...string[]];
};

export const englishCountries: readonly [Country, ...Country[]] = [
	{
		country: 'GB',
		form: 'Ltd',
		dialling: '+44161',
		surnames: [
			'Ashworth',
			'Barlow',
			'Carver',
			'Dunmore',
			'Ellison',
			'Fairfax',
			'Hadley',
			'Kendrick',
			'Langley',
			'Marlow',
		],
		firstNames: ['Oliver', 'Grace', 'Harriet', 'James', 'Priya', 'Tom'],
		towns: [
			['M4 1HQ', 'Manchester'],
			['LS1 4AP', 'Leeds'],
			['BS1 5TR', 'Bristol'],
			['EH1 1YZ', 'Edinburgh'],
			['CF10 1EP', 'Cardiff'],
		],
		streets: ['Station Road', 'Mill Lane', 'Church Street', 'Canal Wharf', 'Victoria Road'],
	},
	{
		country: 'IE',
		form: 'Ltd',
		dialling: '+3531',
		surnames: ['Brennan', 'Cullen', 'Doyle', 'Fallon', 'Keane', 'Nolan', 'Quigley', 'Tierney'],
		firstNames: ['Aoife', 'Conor', 'Niamh', 'Patrick', 'Sinéad'],
		towns: [
			['D02 X285', 'Dublin'],
			['T12 W8KX', 'Cork'],
			['H91 E2K8', 'Galway'],
		],
		streets: ['Main Street', 'Quay Street', 'Bridge Street', 'Parnell Place'],
	},
	{
		country: 'NL',
		form: 'B.V.',
		dialling: '+3120',
		surnames: ['Bakker', 'De Groot', 'Hoekstra', 'Kuiper', 'Van Dijk', 'Visser', 'Vermeulen', 'Willems'],
		firstNames: ['Daan', 'Femke', 'Lotte', 'Pieter', 'Sanne'],
		towns: [
			['1012 JS', 'Amsterdam'],
			['3011 AD', 'Rotterdam'],
			['5611 EC', 'Eindhoven'],
		],
		streets: ['Keizersgracht', 'Stationsplein', 'Molenstraat', 'Havenkade'],
	},
];
