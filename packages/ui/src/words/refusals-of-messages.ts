import type { Said } from './language.ts';

/** Why a message is not written, or not taken back (refusals.ts). */
export const wordsOfMessages = {
	'message.addressMalformed': said(
		'« {address} » ne convient pas : une adresse e-mail complète, un numéro avec son indicatif (+33…), ou au moins deux lignes d’adresse.',
		'“{address}” will not do: a whole e-mail address, a number with its country (+33…), or at least two lines of an address.',
	),
	'message.bounced': said(
		'Les e-mails à {address} reviennent : corrigez l’adresse sur la fiche, ou saisissez-en une autre.',
		'Mail to {address} comes back: correct the address in the file, or type another.',
	),
	'message.channelOff': said(
		'{address} n’a pas donné son accord pour ce canal : notez-le sur la fiche, ou saisissez une autre adresse pour ce seul message.',
		'{address} has not agreed to this channel: note the consent in the file, or type another address for this one message.',
	),
	'message.empty': said('Écrivez le message.', 'Write the message.'),
	'message.left': said('Trop tard : le message est parti.', 'Too late: the message has left.'),
	'message.noSender': said(
		'L’organisation n’a pas encore d’adresse d’expéditeur : un administrateur la donne dans ses réglages.',
		'The organization has no sender’s address yet: an admin gives it in the settings.',
	),
	'message.noSubject': said('Donnez un objet.', 'Give a subject.'),
	'message.noTemplates': said('Viber n’a pas de modèle.', 'There are no templates for Viber.'),
	'message.nobody': said(
		'Choisissez un destinataire, ou saisissez une adresse.',
		'Choose a recipient, or type an address.',
	),
	'message.objectsToLetters': said(
		'Ce client a demandé à ne pas recevoir de courrier.',
		'This client asked for no letters.',
	),
	'message.tooLong': said('Ce message est trop long : raccourcissez-le.', 'This message is too long: shorten it.'),
} as const satisfies Readonly<Record<string, Said>>;

function said(fr: string, en: string): Said {
	return { fr, en };
}
