import type { Said } from './language.ts';

/** What is said to whoever wants to come in, or to let others in (refusals.ts). */
export const wordsAtTheDoor = {
	'collaborator.emailMalformed': said(
		'« {email} » n’est pas une adresse e-mail.',
		'“{email}” is not an e-mail address.',
	),
	'collaborator.known': said('{email} fait déjà partie de l’équipe.', '{email} belongs to the staff already.'),
	'collaborator.lastAdmin': said(
		'Il ne resterait aucun administrateur : nommez-en un autre d’abord.',
		'No admin would be left: name another first.',
	),
	'collaborator.nameMissing': said('Donnez un prénom et un nom.', 'Give a first and last name.'),
	'collaborator.noSuccessor': said(
		'Choisissez un successeur actif, qui puisse agir sur les clients.',
		'Choose a successor who is active and may act on clients.',
	),
	'collaborator.notOwner': said(
		'{name} ne peut pas suivre de clients : choisissez quelqu’un d’autre.',
		'{name} cannot look after clients: choose somebody else.',
	),
	'collaborator.unknown': said(
		'Cette personne ne fait pas partie de l’équipe.',
		'This person does not belong to the staff.',
	),
	'factor.noKey': said(
		'Cette installation n’a pas de clé pour garder un second facteur : demandez à qui l’exploite de définir OFFICE_SECRET.',
		'This installation has no key to keep a second factor under: ask whoever runs it to set OFFICE_SECRET.',
	),
	'factor.notBegun': said('Commencez par scanner un nouveau code QR.', 'Start by scanning a new QR code.'),
	'factor.off': said('Aucun second facteur n’est en place.', 'There is no second factor.'),
	'factor.on': said('Le second facteur est déjà en place.', 'The second factor is in place already.'),
	'factor.owed': said(
		'Votre organisation demande un second facteur : mettez-le en place d’abord.',
		'Your organization asks for a second factor: set it up first.',
	),
	'factor.required': said(
		'Votre organisation demande un second facteur : il ne peut pas être retiré.',
		'Your organization asks for a second factor: it cannot be removed.',
	),
	'factor.wrongCode': said(
		'Ce code n’est pas le bon, ou a déjà servi : attendez le suivant.',
		'This code is not right, or was used before: wait for the next one.',
	),
	'installation.taken': said(
		'Cette installation est déjà prise : quelqu’un a été plus rapide.',
		'This installation is taken already: somebody was quicker.',
	),
	'installation.tokenWrong': said(
		'Ce lien n’est pas celui que le serveur a écrit dans son journal.',
		'This link is not the one that the server wrote into its log.',
	),
	'link.over': said(
		'Ce lien ne sert plus : il a déjà servi ou a expiré. Demandez-en un autre.',
		'This link is over: it was used or has expired. Ask for another.',
	),
	'link.tooOften': said(
		'Trop d’essais : réessayez dans {minutes} minutes.',
		'Too many attempts: try again in {minutes} minutes.',
	),
	'password.common': said(
		'Ce mot de passe est trop connu : choisissez-en un autre.',
		'This password is too well known: choose another.',
	),
	'password.notYours': said('Ce n’est pas votre mot de passe actuel.', 'This is not your present password.'),
	'password.tooLong': said('Un mot de passe a au plus {most} caractères.', 'A password has at most {most} characters.'),
	'password.tooShort': said(
		'Un mot de passe a au moins {least} caractères.',
		'A password has at least {least} characters.',
	),
	'signIn.deactivated': said(
		'Votre accès est fermé : adressez-vous à un administrateur.',
		'Your access is closed: turn to an admin.',
	),
	'signIn.over': said(
		'Le mot de passe a été donné il y a trop longtemps : reconnectez-vous.',
		'The password was given too long ago: sign in again.',
	),
	'signIn.tooOften': said(
		'Trop d’essais : réessayez dans {minutes} minutes.',
		'Too many attempts: try again in {minutes} minutes.',
	),
	'signIn.wrong': said(
		'Cette adresse et ce mot de passe ne vont pas ensemble.',
		'This address and this password do not match.',
	),
} as const satisfies Record<string, Said>;

function said(fr: string, en: string): Said {
	return { fr, en };
}
