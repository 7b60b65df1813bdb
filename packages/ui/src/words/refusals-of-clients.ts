import type { Said } from './language.ts';

/** What refusals about clients, their people and their profiles say. */
export const wordsOfClients = {
	'client.changed': said(
		'{by} a été plus rapide : la fiche a changé depuis que vous l’avez ouverte. Rien de ce que vous avez écrit n’est perdu.',
		'{by} was faster: the file has changed since you opened it. Nothing that you typed is lost.',
	),
	'client.changedByImport': said(
		'Un import a changé la fiche depuis que vous l’avez ouverte. Rien de ce que vous avez écrit n’est perdu.',
		'An import has changed the file since you opened it. Nothing that you typed is lost.',
	),
	'client.codeMissing': said(
		'Donnez le code du compte client, comme dans la comptabilité.',
		'Give the account code, as in the ledger.',
	),
	'client.codeTaken': said(
		'Un autre client porte déjà le code {code}.',
		'Another client bears the code {code} already.',
	),
	'client.countryUnknown': said('Choisissez un pays de la liste.', 'Choose a country from the list.'),
	'client.nameDiffers': said(
		'Le nom saisi n’est pas celui du client : recopiez « {name} ».',
		'That is not the client’s name: type “{name}”.',
	),
	'client.nameMissing': said('Donnez un nom au client.', 'Give the client a name.'),
	'client.noDateOfMonth': said('Un mois va du 1 au 31.', 'A month goes from the 1st to the 31st.'),
	'client.notDeleted': said(
		'Ce client n’est pas supprimé : quelqu’un l’a déjà rétabli.',
		'This client is not deleted: somebody has restored it already.',
	),
	'client.nothingOpen': said(
		'Ce client ne doit rien : choisissez-en un autre pour l’aperçu.',
		'This client owes nothing: choose another for the preview.',
	),
	'client.nothingPaid': said(
		'Ce client n’a encore rien payé : choisissez-en un autre pour l’aperçu.',
		'This client has paid nothing yet: choose another for the preview.',
	),
	'client.numberDiffers': said(
		'Ils sont {clients} : saisissez ce nombre pour les supprimer tous.',
		'There are {clients} of them: type this number to delete them all.',
	),
	'client.readOnly': said(
		'Vous pouvez consulter ce client, pas agir sur son dossier.',
		'You may look at this client, but not act on its file.',
	),
	'client.termsTooLong': said('Donnez un nombre de jours, {most} au plus.', 'Give a number of days, {most} at most.'),
	'client.unknown': said('Aucun client ne porte ce code.', 'No client bears this code.'),
	'contact.anonymised': said('Ce contact est déjà anonymisé.', 'This contact is anonymised already.'),
	'contact.nameDiffers': said(
		'Le nom saisi n’est pas le sien : recopiez « {name} ».',
		'The name that was typed is not theirs: copy “{name}”.',
	),
	'contact.nameMissing': said('Donnez le nom de la personne.', 'Give the name of the person.'),
	'contact.noMailbox': said(
		'{name} n’a pas d’adresse e-mail à laquelle écrire.',
		'{name} has no e-mail address to write to.',
	),
	'contact.unknown': said('Ce contact n’existe pas.', 'There is no such contact.'),
	'frenchVat.malformed': said(
		'Un numéro de TVA français s’écrit FR, deux caractères, puis le SIREN.',
		'A French VAT number is FR, two characters, then the SIREN.',
	),
	'frenchVat.otherSiren': said(
		'Ce numéro de TVA n’est pas celui du SIREN {siren}.',
		'This VAT number is not that of SIREN {siren}.',
	),
	'frenchVat.wrongKey': said(
		'La clé de ce numéro de TVA est fausse : relisez-le.',
		'The key of this VAT number is wrong: read it again.',
	),
	'profile.inUse': said(
		'{clients} clients ont ce profil : dites lequel le remplace.',
		'{clients} clients have this profile: say which one takes its place.',
	),
	'profile.nameMissing': said('Donnez un nom au profil.', 'Give the profile a name.'),
	'profile.nameTaken': said('Un profil s’appelle déjà « {name} ».', 'A profile is called “{name}” already.'),
	'email.malformed': said(
		'Ce n’est pas une adresse e-mail. Exemple : compta@exemple.fr',
		'This is no email address. Example: accounts@example.com',
	),
	'phone.malformed': said(
		'Ce n’est pas un numéro. Exemple : 04 72 00 00 00, ou +44 161 000 0000 hors de France.',
		'This is no number. Example: +44 161 496 0000.',
	),
	'phoneType.nameMissing': said('Donnez un nom au type.', 'Give the type a name.'),
	'phoneType.nameTaken': said('Un type s’appelle déjà « {name} ».', 'A type is called “{name}” already.'),
	'phoneType.unknown': said('Ce type de numéro n’existe plus.', 'This type of number is no longer there.'),
	'place.known': said('{place} est déjà là.', '{place} is there already.'),
	'place.notBounced': said('Rien n’en est revenu : elle sert déjà.', 'Nothing came back from it: it is in use.'),
	'place.unknown': said('Cette coordonnée n’existe plus.', 'This address or number is no longer there.'),
	'consent.channel': said('Ce média ne passe pas par là.', 'This channel does not go there.'),
	'consent.noGround': said(
		'Dites comment l’accord a été donné, par exemple : au téléphone, par Mme Martin.',
		'Say how consent was given, for example: on the phone, by Ms Martin.',
	),
	'profile.unknown': said(
		'Ce profil n’existe pas, ou plus[ : « {name} »].',
		'There is no such profile, or no longer[: “{name}”].',
	),
	'siren.malformed': said('Un SIREN a neuf chiffres.', 'A SIREN has nine digits.'),
	'siren.wrongCheckDigit': said(
		'La clé de ce SIREN est fausse : relisez-le.',
		'The check digit of this SIREN is wrong: read it again.',
	),
	'siret.malformed': said('Un SIRET a quatorze chiffres.', 'A SIRET has fourteen digits.'),
	'siret.otherSiren': said(
		'Ce SIRET n’est pas un établissement du SIREN {siren}.',
		'This SIRET is no establishment of SIREN {siren}.',
	),
	'siret.wrongCheckDigit': said(
		'La clé de ce SIRET est fausse : relisez-le.',
		'The check digit of this SIRET is wrong: read it again.',
	),
	'vat.malformed': said(
		'Un numéro de TVA commence par les deux lettres de son pays, et en suit la forme.',
		'A VAT number begins with the two letters of its country, and has that country’s shape.',
	),
	'vat.unknownCountry': said(
		'Aucun numéro de TVA européen ne commence par {country}.',
		'No European VAT number begins with {country}.',
	),
	'vat.wrongCheckDigit': said(
		'La clé de ce numéro de TVA est fausse : relisez-le.',
		'The check digit of this VAT number is wrong: read it again.',
	),
	'note.empty': said('Écrivez la note.', 'Write the note.'),
	'note.notYours': said('Seul son auteur peut changer cette note.', 'Only its author may change this note.'),
	'note.tooLong': said('Une note a {most} caractères au plus.', 'A note has {most} characters at most.'),
	'note.unknown': said('Cette note n’existe plus.', 'There is no such note any more.'),
} as const satisfies Record<string, Said>;

function said(fr: string, en: string): Said {
	return { fr, en };
}
