import type { Refused } from '@quittance/core/outcome.ts';
import type { Language, Said } from './language.ts';
import { typeset } from './typeset.ts';

/**
 * What every refusal of a command says: what is wrong, and what to do. `{name}` is what the refusal carries under that name. Who
 * prints a refusal asks for `Refused<RefusalCode>`, so that one without words does not compile.
 */
const words = {
	'action.changed': said(
		'Cette action a changé depuis que vous l’avez vue : regardez-la de nouveau.',
		'This action has changed since you saw it: look at it again.',
	),
	'action.channel': said(
		'Cette action ne se termine pas ainsi : son canal est {channel}.',
		'This action is not completed that way: its channel is {channel}.',
	),
	'action.noOutcome': said('Dites comment cela s’est terminé.', 'Say how it ended.'),
	'action.notMail': said('Seuls les e-mails partent d’ici.', 'Only mails are sent from here.'),
	'action.notOpen': said(
		'Cette action n’est plus à faire ({state}).',
		'This action is no longer to be done ({state}).',
	),
	'action.notWaiting': said('Cette action n’attend pas d’approbation.', 'This action does not wait for an approval.'),
	'action.samePerson': said(
		'Vous l’avez déjà approuvée : une autre personne doit le faire aussi.',
		'You have approved it already: another person must do so too.',
	),
	'action.unknown': said('Cette action n’existe pas.', 'There is no such action.'),
	'action.waits': said('Cette action attend autre chose ({for}).', 'This action waits for something else ({for}).'),
	'admin.required': said('Seuls les administrateurs le peuvent.', 'Only admins may do that.'),
	'client.unknown': said('Aucun client ne porte ce code.', 'No client bears this code.'),
	'collaborator.emailMalformed': said(
		'« {email} » n’est pas une adresse e-mail.',
		'“{email}” is not an e-mail address.',
	),
	'collaborator.known': said('{email} fait déjà partie de l’équipe.', '{email} belongs to the staff already.'),
	'collaborator.nameMissing': said('Donnez un prénom et un nom.', 'Give a first and last name.'),
	'credit.unknown': said('Cet avoir ou ce règlement n’existe pas.', 'There is no such credit note or payment.'),
	'delivery.notUncertain': said('Le sort de cet envoi est connu.', 'The fate of this delivery is known.'),
	'delivery.notYours': said('Un autre poste s’en occupe.', 'Another worker has it.'),
	'delivery.settled': said('Le sort de cet envoi est déjà noté.', 'The fate of this delivery is already written down.'),
	'delivery.taken': said('Un autre a été plus rapide.', 'Another was faster.'),
	'delivery.unknown': said('Cet envoi n’existe pas.', 'There is no such delivery.'),
	'dispute.amountNotPositive': said('Contestez un montant supérieur à zéro.', 'Contest an amount greater than zero.'),
	'dispute.nothingOpen': said('Il ne reste rien à contester.', 'Nothing is left to contest.'),
	'dispute.reasonMissing': said('Donnez la raison du litige.', 'Give the reason of the dispute.'),
	'dispute.tooMuch': said('C’est plus que ce qui reste à contester.', 'That is more than what is left to contest.'),
	'dispute.unknown': said('Ce litige n’existe pas.', 'There is no such dispute.'),
	'dispute.wrongState': said(
		'Un litige « {from} » ne devient pas « {to} ».',
		'A dispute that is “{from}” does not become “{to}”.',
	),
	'group.unknown': said(
		'Aucun groupe ne s’appelle « {name} ». Vérifiez son nom, ou demandez à le créer.',
		'No group is called “{name}”. Check its name, or ask for it to be made.',
	),
	'hold.inThePast': said('Le {until} est passé.', '{until} has passed.'),
	'hold.reasonMissing': said('Dites pourquoi.', 'Say why.'),
	'hold.unknown': said('Cette suspension n’existe pas.', 'There is no such hold.'),
	'hold.wrongSubject': said(
		'« {kind} » ne se pose pas sur ce que vous avez choisi.',
		'“{kind}” is not laid on what you chose.',
	),
	'import.linesRefused': said(
		'{lines} lignes ne peuvent pas être lues ; rien n’a été importé.',
		'{lines} lines cannot be read; nothing was imported.',
	),
	'import.nothingOwed': said(
		'Le fichier ne contient aucune écriture sur un compte client (411, 413, 416, 4191).',
		'The file has no entry on a client account (411, 413, 416, 4191).',
	),
	'import.older': said(
		'Un fichier plus récent de cet exercice a déjà été importé : importez le dernier.',
		'A more recent file of this year was imported already: import the latest one.',
	),
	'invoice.unknown': said(
		'Aucune facture ne porte le numéro {number}. Vérifiez le numéro tel qu’il est dans le fichier importé.',
		'No invoice bears the number {number}. Check the number as it stands in the imported file.',
	),
	'level.noReason': said('Dites pourquoi le niveau change.', 'Say why the level changes.'),
	'match.amountNotPositive': said('Rapprochez un montant supérieur à zéro.', 'Match an amount greater than zero.'),
	'match.otherClient': said(
		'La facture et le règlement sont de deux clients.',
		'The invoice and the payment belong to two clients.',
	),
	'match.otherCurrency': said(
		'La facture est en {invoice}, le règlement en {credit}.',
		'The invoice is in {invoice}, the payment in {credit}.',
	),
	'match.tooMuch': said('L’un des deux n’a plus autant d’ouvert.', 'One of the two has less than that open.'),
	'match.unknown': said('Ce lettrage n’existe pas.', 'There is no such match.'),
	'organization.addressMalformed': said(
		'« {address} » n’est pas une adresse e-mail.',
		'“{address}” is not an e-mail address.',
	),
	'organization.nameMissing': said('Donnez un nom à l’organisation.', 'Give the organization a name.'),
	'organization.noSender': said(
		'{name} n’a pas d’adresse d’expéditeur : donnez-en une avant d’envoyer.',
		'{name} has no address to send from: give one before sending.',
	),
	'organization.timeZoneUnknown': said(
		'Le fuseau horaire {timeZone} n’existe pas. Exemple : Europe/Paris.',
		'There is no time zone {timeZone}. Example: Europe/Paris.',
	),
	'payment.amountNotPositive': said('Un règlement est supérieur à zéro.', 'A payment is greater than zero.'),
	'payment.cancelled': said('Ce règlement est annulé.', 'This payment is cancelled.'),
	'payment.known': said('Ce règlement est déjà enregistré.', 'This payment is recorded already.'),
	'payment.unknown': said('Ce règlement n’existe pas.', 'There is no such payment.'),
	'profile.inUse': said(
		'{clients} clients ont ce profil : dites lequel le remplace.',
		'{clients} clients have this profile: say which one takes its place.',
	),
	'profile.nameMissing': said('Donnez un nom au profil.', 'Give the profile a name.'),
	'profile.nameTaken': said('Un profil s’appelle déjà « {name} ».', 'A profile is called “{name}” already.'),
	'profile.unknown': said('Aucun profil ne s’appelle « {name} ».', 'No profile is called “{name}”.'),
	'promise.amountNotPositive': said('Promettez un montant supérieur à zéro.', 'Promise an amount greater than zero.'),
	'promise.inThePast': said('Le {on} est passé.', '{on} has passed.'),
	'promise.nothingOpen': said('Il ne reste rien à promettre.', 'Nothing is left to promise.'),
	'promise.over': said('Cette promesse est close.', 'This promise is over.'),
	'promise.tooMuch': said('C’est plus que ce qui reste à promettre.', 'That is more than what is left to promise.'),
	'promise.unknown': said('Cette promesse n’existe pas.', 'There is no such promise.'),
	'run.dayPassed': said(
		'La nuit du {day} est passée : la dernière planifiée est celle du {last}. Choisissez le {last} ou un jour suivant.',
		'The night of {day} has passed: the last one planned is that of {last}. Choose {last} or a later day.',
	),
	'run.over': said('La nuit du {day} est close.', 'The night of {day} is closed.'),
	'run.unknown': said('La nuit du {day} n’est pas planifiée.', 'The night of {day} is not planned.'),
	'scenario.automaticByHand': said(
		'L’étape {step} ({variant}) se fait à la main : elle ne part pas toute seule.',
		'Step {step} ({variant}) is done by hand: it cannot go by itself.',
	),
	'scenario.daysOutOfRange': said(
		'Le délai de l’étape {step} ({variant}) est hors limites.',
		'The days of step {step} ({variant}) are out of range.',
	),
	'scenario.emailWithoutAddress': said(
		'Sans adresse e-mail, l’étape {step} ne part pas par e-mail.',
		'Without an email address, step {step} cannot go by email.',
	),
	'scenario.nameMissing': said('Donnez un nom au scénario.', 'Give the scenario a name.'),
	'scenario.nameTaken': said('Un scénario s’appelle déjà « {name} ».', 'A scenario is called “{name}” already.'),
	'scenario.noticeBeforeInvoice': said(
		'Compté depuis la date de facture, un scénario n’a pas de prévenance.',
		'A scenario that counts from the invoice date has no pre-due notice.',
	),
	'scenario.reminderGap': said(
		'Il manque une relance avant {step} ({variant}).',
		'A reminder is missing before {step} ({variant}).',
	),
	'scenario.stepTwice': said('L’étape {step} ({variant}) figure deux fois.', 'Step {step} ({variant}) appears twice.'),
	'scenario.templateMissing': said(
		'Il manque un modèle à l’étape {step} ({variant}).',
		'Step {step} ({variant}) has no template.',
	),
	'scenario.unknown': said('Ce scénario n’existe pas.', 'There is no such scenario.'),
	'untick.noReason': said('Dites pourquoi vous l’écartez.', 'Say why you leave it out.'),
} as const satisfies Record<string, Said>;

export type RefusalCode = keyof typeof words;

/** The sentence for a refusal. */
export const refusalInWords = ({ refusal, about }: Refused<RefusalCode>, language: Language): string =>
	typeset(words[refusal][language], language).replace(/\{(\w+)\}/g, (_, name: string) => String(about[name] ?? '?'));

function said(fr: string, en: string): Said {
	return { fr, en };
}
