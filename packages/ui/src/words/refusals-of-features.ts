import type { Said } from './language.ts';

/** What is off, and how to get it (refusals.ts). */
export const wordsOfFeatures = {
	'feature.already': said('C’est déjà le cas.', 'It stands so already.'),
	'feature.digestOff': said(
		'L’e-mail du matin est désactivé. Un administrateur l’active dans Réglages, Fonctions.',
		'The mail of the morning is off. An admin turns it on in Settings, Features.',
	),
	'feature.importsOff': said(
		'L’import de fichiers est désactivé. Un administrateur l’active dans Réglages, Fonctions.',
		'The import of files is off. An admin turns it on in Settings, Features.',
	),
	'feature.portalOff': said(
		'Le portail des clients est désactivé. Un administrateur l’active dans Réglages, Fonctions.',
		'The client portal is off. An admin turns it on in Settings, Features.',
	),
	'feature.textsOff': said(
		'L’envoi de textos est désactivé. Un administrateur l’active dans Réglages, Fonctions.',
		'Text messages are off. An admin turns them on in Settings, Features.',
	),
	'feature.writingOff': said(
		'Les messages écrits à la main sont désactivés. Un administrateur les active dans Réglages, Fonctions.',
		'Messages written by hand are off. An admin turns them on in Settings, Features.',
	),
} as const satisfies Readonly<Record<string, Said>>;

function said(fr: string, en: string): Said {
	return { fr, en };
}
