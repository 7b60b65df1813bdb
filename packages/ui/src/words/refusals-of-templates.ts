import type { Said } from './language.ts';

/** Why a template is not saved: what would go wrong at sending, with the place where it stands (SCN-13). */
export const wordsOfTemplates = {
	'template.bodyMissing': said('Écrivez le texte du modèle.', 'Write the template’s text.'),
	'template.changed': said(
		'Ce modèle vient d’être enregistré[ par {who}]. Son texte actuel est ci-dessous ; le vôtre est resté dans le formulaire.',
		'This template has just been saved[ by {who}]. What it says now is below; what you typed is still in the form.',
	),
	'template.mayBeAbsent': said(
		'Ligne {line} : {name} peut manquer. Entourez-le de {% if {name} %} … {% endif %}.',
		'Line {line}: {name} may be absent. Put it inside {% if {name} %} … {% endif %}.',
	),
	'template.nameMissing': said('Donnez un nom au modèle.', 'Give the template a name.'),
	'template.nameTaken': said('Un modèle s’appelle déjà « {name} ».', 'A template is called “{name}” already.'),
	'template.subjectMissing': said('Donnez un objet au modèle.', 'Give the template a subject.'),
	'template.syntax': said('Ligne {line}, colonne {column} : {detail}.', 'Line {line}, column {column}: {detail}.'),
	'template.tooCostly': said(
		'Ce modèle demande trop de calculs : retirez des boucles.',
		'This template takes too much work: remove loops.',
	),
	'template.tooLong': said(
		'Ce modèle dépasse {limit} caractères : raccourcissez-le.',
		'This template exceeds {limit} characters: shorten it.',
	),
	'template.unknown': said('Ce modèle n’existe pas.', 'There is no such template.'),
	'template.unknownFilter': said(
		'Ligne {line} : le filtre {name} n’existe pas.',
		'Line {line}: there is no filter {name}.',
	),
	'template.unknownVariable': said(
		'Ligne {line}, colonne {column} : {name} n’existe pas.[ Vouliez-vous dire {suggestion} ?]',
		'Line {line}, column {column}: there is no {name}.[ Did you mean {suggestion}?]',
	),
} as const satisfies Record<string, Said>;

function said(fr: string, en: string): Said {
	return { fr, en };
}
