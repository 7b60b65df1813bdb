import type { Said } from './language.ts';

/** What refusals about attributes of clients, sheet templates and their fields say. */
export const wordsOfSheets = {
	'attribute.choiceUnknown': said('Choisissez dans la liste.', 'Choose from the list.'),
	'attribute.dayMalformed': said('Donnez un jour du calendrier.', 'Give a day of the calendar.'),
	'attribute.linkMalformed': said(
		'Ce n’est pas un lien. Exemple : https://exemple.fr/contrat',
		'This is no link. Example: https://example.com/contract',
	),
	'attribute.nameMissing': said('Donnez un nom à l’attribut.', 'Give the attribute a name.'),
	'attribute.nameTaken': said(
		'Ce client a déjà un attribut « {name} ».',
		'This client has an attribute “{name}” already.',
	),
	'attribute.numberMalformed': said('Donnez un nombre. Exemple : 12,5', 'Give a number. Example: 12.5'),
	'attribute.numberUnclear': said(
		'Cela se lit de deux façons : écrivez {whole} ou {part}.',
		'This can be read in two ways: write {whole} or {part}.',
	),
	'attribute.overtaken': said(
		'{by} a été plus rapide : « {attribute} » a changé depuis que vous l’avez ouvert. Rien de ce que vous avez écrit n’est perdu.',
		'{by} was faster: “{attribute}” has changed since you opened it. Nothing that you typed is lost.',
	),
	'attribute.tooLong': said(
		'C’est trop long : {most} caractères au plus.',
		'That is too long: {most} characters at most.',
	),
	'attribute.unknown': said(
		'Ce client n’a plus cet attribut : quelqu’un l’a retiré.',
		'This client has no such attribute any more: somebody took it away.',
	),
	'sheet.changed': said(
		'{clients} clients portent ce modèle maintenant : relisez avant de supprimer.',
		'{clients} clients carry this template by now: read again before you delete.',
	),
	'sheet.nameMissing': said('Donnez un nom au modèle.', 'Give the template a name.'),
	'sheet.nameTaken': said('Un modèle s’appelle déjà « {name} ».', 'A template is called “{name}” already.'),
	'sheet.notCarried': said('Ce client ne porte pas cette fiche.', 'This client does not carry this sheet.'),
	'sheet.unknown': said('Ce modèle de fiche n’existe pas, ou plus.', 'There is no such sheet template, or no longer.'),
	'sheetField.changed': said(
		'{clients} clients l’ont rempli maintenant : relisez avant de retirer.',
		'{clients} clients have it filled by now: read again before you take it out.',
	),
	'sheetField.nameMissing': said('Donnez un nom au champ.', 'Give the field a name.'),
	'sheetField.nameTaken': said(
		'Un champ de ce modèle s’appelle déjà « {name} ».',
		'A field of this template is called “{name}” already.',
	),
	'sheetField.noChoice': said('Donnez au moins un choix, un par ligne.', 'Give at least one choice, one a line.'),
	'sheetField.tooMany': said('Un modèle a {most} champs au plus.', 'A template has {most} fields at most.'),
	'sheetField.tooManyChoices': said('Une liste a {most} choix au plus.', 'A list has {most} choices at most.'),
	'sheetField.unknown': said('Ce champ n’existe plus.', 'There is no such field any more.'),
} as const satisfies Record<string, Said>;

function said(fr: string, en: string): Said {
	return { fr, en };
}
