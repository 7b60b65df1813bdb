import type { Said } from './language.ts';

/** What refusals about postal addresses and discounts say. */
export const wordsOfAddresses = {
	'address.cityMissing': said('Donnez la ville.', 'Give the town.'),
	'address.lineTooLong': said(
		'« {line}… » ne tient pas dans la fenêtre : {most} caractères par ligne au plus.',
		'“{line}…” does not fit into the window: {most} characters a line at most.',
	),
	'address.linesMissing': said('Donnez la rue, ou ce qui en tient lieu.', 'Give the street, or what stands for it.'),
	'address.position': said(
		'Donnez la latitude puis la longitude, comme 45.7640, 4.8357.',
		'Give latitude, then longitude, as 45.7640, 4.8357.',
	),
	'address.postalCode': said('Un code postal français a cinq chiffres.', 'A French postal code has five digits.'),
	'address.tooManyLines': said('{most} lignes au plus au-dessus de la ville.', 'At most {most} lines above the town.'),
	'discount.groundMissing': said(
		'Dites à quel titre, par exemple : fin d’année.',
		'Say on what ground, for example: year-end.',
	),
	'discount.percent': said('Donnez un pourcentage entre 0,01 et 100.', 'Give a percentage between 0.01 and 100.'),
	'discount.unknown': said('Cette remise n’existe plus.', 'This discount is no longer there.'),
	'discount.until': said('Donnez une date du calendrier.', 'Give a date of the calendar.'),
	'address.unknown': said('Cette adresse n’existe plus.', 'This address is no longer there.'),
} as const satisfies Readonly<Record<string, Said>>;

function said(fr: string, en: string): Said {
	return { fr, en };
}
