import type { Said } from '@quittance/ui/words/language.ts';
import type { Fate } from './night-report.ts';

/** What the pages of the catcher say. */
export const words = {
	title: { fr: 'Courrier du soir', en: 'The night’s mail' },
	question: {
		fr: 'Ce qui est parti, ce qui a été retenu, et pourquoi',
		en: 'What went out, what was held, and why',
	},
	newest: { fr: 'Derniers messages', en: 'Latest messages' },
	nights: { fr: 'Nuits', en: 'Nights' },
	night: { fr: 'Nuit', en: 'Night' },
	allNights: { fr: 'Toutes les nuits', en: 'All nights' },
	wentOut: { fr: 'Ce qui est parti', en: 'What went out' },
	held: { fr: 'Ce qui a été retenu, et pourquoi', en: 'What was held, and why' },
	heldShort: { fr: 'Retenues', en: 'Held' },
	later: { fr: 'Pas encore l’heure', en: 'Not due yet' },
	tasks: { fr: 'À regarder', en: 'To look at' },
	messages: { fr: 'Messages', en: 'Messages' },
	sent: { fr: 'Partis', en: 'Sent' },
	step: { fr: 'Étape', en: 'Step' },
	count: { fr: 'Nombre', en: 'Count' },
	amount: { fr: 'Montant', en: 'Amount' },
	client: { fr: 'Client', en: 'Client' },
	fate: { fr: 'Sort', en: 'Outcome' },
	invoice: { fr: 'Facture', en: 'Invoice' },
	why: { fr: 'Pourquoi', en: 'Why' },
	also: { fr: 'aussi', en: 'also' },
	from: { fr: 'De', en: 'From' },
	to: { fr: 'À', en: 'To' },
	subject: { fr: 'Objet', en: 'Subject' },
	asHtml: { fr: 'Comme il arrive', en: 'As it arrives' },
	asText: { fr: 'Texte seul', en: 'Plain text' },
	asSource: { fr: 'Source', en: 'Source' },
	letter: { fr: 'Courrier tel que posté', en: 'Letter as posted' },
	openPdf: { fr: 'Ouvrir le PDF', en: 'Open the PDF' },
	previous: { fr: '← Nuit précédente', en: '← Night before' },
	next: { fr: 'Nuit suivante →', en: 'Night after →' },
	nothingSent: { fr: 'Rien n’est parti cette nuit.', en: 'Nothing went out this night.' },
	nothingHeld: { fr: 'Rien n’a été retenu cette nuit.', en: 'Nothing was held this night.' },
	empty: {
		fr: 'Aucune nuit n’a encore été jouée. Lancez `pnpm demo` : les relances de quatre-vingt-dix nuits arriveront ici.',
		en: 'No night has been played yet. Run `pnpm demo`: the reminders of ninety nights will arrive here.',
	},
	notFound: {
		fr: 'Cette page n’existe pas. Le lien date peut-être d’une démonstration oubliée depuis.',
		en: 'There is no such page. The link may belong to a demo that was forgotten since.',
	},
	skip: { fr: 'Aller au contenu', en: 'Skip to content' },
} as const satisfies Record<string, Said>;

/** What became of actions. */
export const fateWords = {
	sent: { fr: 'parti', en: 'sent' },
	'by hand': { fr: 'fait à la main', en: 'done by hand' },
	waits: { fr: 'attend au tableau', en: 'waits on the board' },
	uncertain: { fr: 'sort inconnu', en: 'fate unknown' },
	refused: { fr: 'refusé par le serveur', en: 'refused by the server' },
	'not sent': { fr: 'partira la nuit suivante', en: 'goes the next night' },
	cancelled: { fr: 'annulé', en: 'cancelled' },
} satisfies Record<Fate, Said>;
