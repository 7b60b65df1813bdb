import type { Said } from './language.ts';

/** What the parts say of themselves. */
export const partWords = {
	optional: { fr: 'facultatif', en: 'optional' },
	close: { fr: 'Fermer', en: 'Close' },
	cancel: { fr: 'Annuler', en: 'Cancel' },
	undo: { fr: 'Annuler', en: 'Undo' },
	dismiss: { fr: 'Masquer', en: 'Dismiss' },
	skip: { fr: 'Aller au contenu', en: 'Skip to content' },
	trail: { fr: 'Vous êtes ici', en: 'You are here' },
	notices: { fr: 'Messages', en: 'Messages' },
	loading: { fr: 'Chargement…', en: 'Loading…' },
	choose: { fr: 'Choisir…', en: 'Choose…' },
	search: { fr: 'Rechercher', en: 'Search' },
	previous: { fr: 'Précédents', en: 'Previous' },
	next: { fr: 'Suivants', en: 'Next' },
	ascending: { fr: 'tri croissant', en: 'sorted ascending' },
	descending: { fr: 'tri décroissant', en: 'sorted descending' },
	aging: { fr: 'Balance âgée', en: 'Aging' },
	outOf: { fr: 'sur', en: 'of' },
	amendOne: { fr: 'Un champ est à corriger', en: 'One field needs attention' },
	amendMany: { fr: 'Plusieurs champs sont à corriger', en: 'Some fields need attention' },
	files: { fr: 'Choisir des fichiers', en: 'Choose files' },
} as const satisfies Record<string, Said>;
