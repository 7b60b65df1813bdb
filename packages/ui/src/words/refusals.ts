import type { Refused } from '@quittance/core/outcome.ts';
import type { Language, Said } from './language.ts';
import { wordsOfAddresses } from './refusals-of-addresses.ts';
import { wordsAtTheDoor } from './refusals-at-the-door.ts';
import { becauseInWords } from './because.ts';
import { wordsOfClients } from './refusals-of-clients.ts';
import { wordsOfImports } from './refusals-of-imports.ts';
import { wordsOfIncluding } from './refusals-of-including.ts';
import { wordsOfTags } from './refusals-of-tags.ts';
import { wordsOfTemplates } from './refusals-of-templates.ts';
import { wordsOfFeatures } from './refusals-of-features.ts';
import { wordsOfMerges } from './refusals-of-merges.ts';
import { wordsOfPurges } from './refusals-of-purges.ts';
import { wordsOfTelephony } from './refusals-of-telephony.ts';
import { wordsOfSheets } from './refusals-of-sheets.ts';
import { wordsOfMessages } from './refusals-of-messages.ts';
import { typeset } from './typeset.ts';

/**
 * What every refusal of a command says: what is wrong, and what to do. `{name}` is what the refusal carries under that name; a clause
 * in square brackets is left out when it carries none. Who prints a refusal asks for `Refused<RefusalCode>`, so that one without words
 * does not compile.
 */
const words = {
	...wordsAtTheDoor,
	...wordsOfAddresses,
	...wordsOfClients,
	...wordsOfImports,
	...wordsOfIncluding,
	...wordsOfTags,
	...wordsOfTemplates,
	...wordsOfMessages,
	...wordsOfFeatures,
	...wordsOfMerges,
	...wordsOfPurges,
	...wordsOfTelephony,
	...wordsOfSheets,
	'act.notForRole': said(
		'Votre rôle ne le permet pas : demandez à un administrateur.',
		'Your role does not allow this: ask an admin.',
	),
	'action.channel': said(
		'Cette action ne se termine pas ainsi : son canal est {channel}.',
		'This action is not completed that way: its channel is {channel}.',
	),
	'action.nextNotAhead': said('Choisissez un jour à venir.', 'Choose a day to come.'),
	'action.noOutcome': said('Dites comment cela s’est terminé.', 'Say how it ended.'),
	'action.notMail': said('Seuls les e-mails partent d’ici.', 'Only mails are sent from here.'),
	'action.notOpen': said(
		'Cette action n’est plus à faire ({state}).',
		'This action is no longer to be done ({state}).',
	),
	'action.nothingLeft': said('Plus rien à envoyer : {because}.', 'Nothing is left to send: {because}.'),
	'action.samePerson': said(
		'Vous l’avez déjà approuvée : une autre personne doit le faire aussi.',
		'You have approved it already: another person must do so too.',
	),
	'action.sent': said('{by} vient de l’envoyer.', '{by} has just sent it.'),
	'action.unknown': said('Cette action n’existe pas.', 'There is no such action.'),
	'action.waits': said('Cette action attend autre chose ({for}).', 'This action waits for something else ({for}).'),
	'admin.required': said('Seuls les administrateurs le peuvent.', 'Only admins may do that.'),
	'bic.malformed': said(
		'Ce BIC n’en est pas un : 8 ou 11 caractères, le pays aux cinquième et sixième.',
		'This is no BIC: 8 or 11 characters, the country at the fifth and sixth.',
	),
	'card.claimed': said('{by} s’en occupe déjà.', '{by} is working on it already.'),
	'card.done': said('C’est déjà fait.', 'It is done already.'),
	'card.doneByDoing': said(
		'Une carte n’est pas déposée dans « Fait » : faites ce qu’elle demande.',
		'A card is not put into “Done”: do what it asks for.',
	),
	'card.moved': said(
		'{by} a été plus rapide : la carte est restée où elle a été mise.',
		'{by} was faster: the card stays where it was put.',
	),
	'card.unknown': said('Cette carte n’est plus sur le tableau.', 'This card is no longer on the board.'),
	'claim.alreadyWaived': said('Vous y avez déjà renoncé.', 'It was waived already.'),
	'claim.reasonMissing': said('Dites pourquoi vous y renoncez.', 'Say why you waive it.'),
	'claim.settled': said('Cette somme est déjà réglée.', 'This claim is settled already.'),
	'comment.empty': said('Écrivez le commentaire.', 'Write the comment.'),
	'comment.notYours': said('Seul son auteur peut le retirer.', 'Only its author can take it back.'),
	'comment.tooLong': said('Au plus {most} caractères.', 'At most {most} characters.'),
	'comment.unknown': said('Ce commentaire n’est plus là.', 'This comment is no longer there.'),
	'condition.unknown': said('Cette condition n’existe pas.', 'There is no such condition.'),
	'condition.valueWrong': said(
		'Une condition n’a pas de valeur qui lui convienne : complétez-la.',
		'A condition has no value that suits it: complete it.',
	),
	'credit.unknown': said('Cet avoir ou ce règlement n’existe pas.', 'There is no such credit note or payment.'),
	'creditorReference.malformed': said(
		'Une référence RF compte au plus 21 lettres et chiffres après sa clé.',
		'An RF reference has at most 21 letters and digits after its check digits.',
	),
	'creditorReference.wrongCheckDigits': said(
		'La clé de cette référence RF est fausse : relisez-la.',
		'The check digits of this RF reference are wrong: read it again.',
	),
	'delivery.left': said(
		'Le message est déjà parti : on ne le rattrape plus.',
		'The message has left already: it cannot be called back any more.',
	),
	'delivery.notUncertain': said('Le sort de cet envoi est connu.', 'The fate of this delivery is known.'),
	'delivery.notYours': said('Un autre poste s’en occupe.', 'Another worker has it.'),
	'delivery.settled': said('Le sort de cet envoi est déjà noté.', 'The fate of this delivery is already written down.'),
	'delivery.taken': said('Un autre a été plus rapide.', 'Another was faster.'),
	'delivery.unknown': said('Cet envoi n’existe pas.', 'There is no such delivery.'),
	'dispute.amountNotPositive': said('Contestez un montant supérieur à zéro.', 'Contest an amount greater than zero.'),
	'dispute.noteEmpty': said('Écrivez la note.', 'Write the note.'),
	'dispute.messageEmpty': said('Écrivez un message ou joignez un fichier.', 'Write a message or attach a file.'),
	'dispute.nothingOpen': said('Il ne reste rien à contester.', 'Nothing is left to contest.'),
	'dispute.reasonMissing': said('Donnez la raison du litige.', 'Give the reason of the dispute.'),
	'dispute.reasonsChanged': said(
		'Quelqu’un vient de changer la liste. Vos changements sont là : relisez-la et enregistrez de nouveau.',
		'Somebody has just changed the list. Your changes are still here: read it again and save once more.',
	),
	'dispute.reasonsUnclear': said(
		'Écrivez chaque motif en français et en anglais, sans donner deux fois le même nom.',
		'Write each reason in French and in English, and give no name twice.',
	),
	'dispute.reasonUnknown': said(
		'Cette raison n’est pas dans la liste : choisissez-en une autre.',
		'That reason is not in the list: choose another.',
	),
	'dispute.tooMuch': said('C’est plus que ce qui reste à contester.', 'That is more than what is left to contest.'),
	'dispute.unknown': said('Ce litige n’existe pas.', 'There is no such dispute.'),
	'dispute.wrongState': said(
		'Un litige « {from} » ne devient pas « {to} ».',
		'A dispute that is “{from}” does not become “{to}”.',
	),
	'document.empty': said('Ce fichier est vide.', 'This file is empty.'),
	'document.nameRefused': said('Donnez un nom à ce fichier.', 'Give this file a name.'),
	'document.notPdf': said('Une facture est un PDF : choisissez-en un.', 'An invoice is a PDF: choose one.'),
	'document.tooLarge': said(
		'Ce fichier dépasse {mostMegabytes} Mo : réduisez-le ou envoyez-le en plusieurs fois.',
		'This file is larger than {mostMegabytes} MB: make it smaller, or send it in pieces.',
	),
	'document.tooMany': said('Joignez au plus {most} fichiers à la fois.', 'Attach at most {most} files at a time.'),
	'document.typeRefused': said(
		'Ce fichier n’est pas d’un type accepté. Sont acceptés : {taken}.',
		'This kind of file is not taken. These are: {taken}.',
	),
	'document.unknown': said('Ce document n’existe pas.', 'There is no such document.'),
	'epc.amountOutOfRange': said(
		'Un QR de virement va de 0,01 à 999 999 999,99 €.',
		'A transfer QR code goes from 0.01 to 999,999,999.99 €.',
	),
	'epc.bicMissing': said('Il manque le BIC.', 'The BIC is missing.'),
	'epc.fieldTooLong': said('Le champ {field} du QR est trop long.', 'Field {field} of the QR code is too long.'),
	'epc.lineBreak': said('Le champ {field} du QR tient sur une ligne.', 'Field {field} of the QR code is one line.'),
	'epc.nameMissing': said('Donnez le nom du bénéficiaire.', 'Give the beneficiary’s name.'),
	'epc.onlyEuro': said('Un QR de virement n’existe qu’en euros.', 'A transfer QR code exists in euros only.'),
	'epc.purposeMalformed': said(
		'Le motif du QR a quatre lettres au plus.',
		'The purpose in a QR code has four letters at most.',
	),
	'epc.referenceAndText': said(
		'Mettez une référence ou un texte libre, pas les deux.',
		'Give a reference or a free text, not both.',
	),
	'epc.tooLong': said(
		'Ce virement ne tient pas dans un QR : raccourcissez le texte.',
		'This transfer does not fit a QR code: shorten the text.',
	),
	'goLive.already': said(
		'L’organisation relance déjà depuis le {on}.',
		'The organization is live already, since {on}.',
	),
	'goLive.noRunYet': said(
		'Aucune nuit n’a encore été planifiée : planifiez-en une et regardez-la d’abord.',
		'No run has been planned yet: plan one and look at it first (pnpm quittance plan).',
	),
	'draft.empty': said('Un message a un objet et un texte.', 'A message has a subject and a text.'),
	'draft.outdated': said(
		'Ce qui est dû a changé depuis que ce texte a été écrit : relisez-le, puis envoyez.',
		'What is owed has changed since these words were written: read them again, then send.',
	),
	'file.gone': said(
		'Le fichier n’est plus là : déposez-le de nouveau.',
		'The file is no longer there: offer it again.',
	),
	'file.notWaiting': said(
		'Ce fichier n’attend plus : quelqu’un s’en est déjà occupé.',
		'This file no longer waits: somebody has dealt with it already.',
	),
	'file.unknown': said('Ce fichier n’existe pas.', 'There is no such file.'),
	'group.changed': said(
		'Ce groupe a changé : {clients} clients en sortiraient maintenant. Confirmez de nouveau.',
		'This group has changed: {clients} clients would leave it now. Confirm again.',
	),
	'group.nameMissing': said('Donnez un nom au groupe.', 'Give the group a name.'),
	'group.nameTaken': said('Un groupe s’appelle déjà « {name} ».', 'A group is called “{name}” already.'),
	'group.unknown': said(
		'Ce groupe n’existe pas, ou plus[ : « {name} »].',
		'There is no such group, or no longer[: “{name}”].',
	),
	'hold.inThePast': said('Le {until} est passé.', '{until} has passed.'),
	'hold.over': said('Cette suspension est déjà levée.', 'This hold was lifted already.'),
	'hold.reasonMissing': said('Dites pourquoi.', 'Say why.'),
	'hold.unknown': said('Cette suspension n’existe pas.', 'There is no such hold.'),
	'hold.wrongSubject': said(
		'« {kind} » ne se pose pas sur ce que vous avez choisi.',
		'“{kind}” is not laid on what you chose.',
	),
	'iban.malformed': said(
		'Ce n’est pas un IBAN : deux lettres de pays, deux chiffres, puis le compte.',
		'This is no IBAN: two letters of a country, two digits, then the account.',
	),
	'iban.unknownCountry': said('Aucun IBAN ne commence par {country}.', 'No IBAN begins with {country}.'),
	'iban.wrongCheckDigits': said(
		'La clé de cet IBAN est fausse : relisez-le.',
		'The check digits of this IBAN are wrong: read it again.',
	),
	'iban.wrongLength': said(
		'Cet IBAN n’a pas la bonne longueur : comptez les caractères.',
		'This IBAN has the wrong length: count its characters.',
	),
	'interest.tiersInOtherCurrency': said(
		'Le barème britannique est en livres ; la facture ne l’est pas.',
		'The British scale is in pounds; the invoice is not.',
	),
	'interest.unknownHalfYear': said(
		'Le taux du semestre {halfYear} n’est pas connu : ajoutez-le, il ne se devine pas.',
		'The rate of half-year {halfYear} is not known: add it, it cannot be guessed.',
	),
	'interest.unknownLaw': said(
		'Aucun taux légal connu pour ce pays : convenez d’un taux au contrat.',
		'No statutory rate is known for this country: agree on one by contract.',
	),
	'invoice.unknown': said(
		'Aucune facture ne porte le numéro {number}. Vérifiez le numéro tel qu’il est dans le fichier importé.',
		'No invoice bears the number {number}. Check the number as it stands in the imported file.',
	),
	'letter.characterMissing': said(
		'La police n’a pas tous les caractères de ce courrier : {character}.',
		'The typeface lacks characters of this letter: {character}.',
	),
	'letter.noAddress': said('{client} n’a pas d’adresse postale.', '{client} has no postal address.'),
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
	'money.malformed': said('Ce n’est pas un montant.', 'This is no amount.'),
	'money.tooPrecise': said('Trop de décimales pour cette monnaie.', 'Too many decimals for this currency.'),
	'organization.addressMalformed': said(
		'« {address} » n’est pas une adresse e-mail.',
		'“{address}” is not an e-mail address.',
	),
	'organization.changed': said(
		'{by} vient de changer l’un de ces réglages. Ce que vous avez saisi est là : relisez, puis enregistrez.',
		'{by} has just changed one of these settings. What you typed is still there: read again, then save.',
	),
	'organization.changedByOperator': said(
		'L’un de ces réglages vient de changer hors de cette page. Ce que vous avez saisi est là : relisez, puis enregistrez.',
		'One of these settings has just changed outside this page. What you typed is still there: read again, then save.',
	),
	'organization.choiceUnknown': said('Choisissez dans la liste.', 'Choose from the list.'),
	'organization.nameMissing': said('Donnez un nom à l’organisation.', 'Give the organization a name.'),
	'organization.noSender': said(
		'{name} n’a pas d’adresse d’expéditeur : donnez-en une avant d’envoyer.',
		'{name} has no address to send from: give one before sending.',
	),
	'organization.numberBeyond': said('Un nombre entier de {least} à {most}.', 'A whole number from {least} to {most}.'),
	'organization.timeZoneUnknown': said(
		'Le fuseau horaire {timeZone} n’existe pas. Exemple : Europe/Paris.',
		'There is no time zone {timeZone}. Example: Europe/Paris.',
	),
	'payment.amountNotPositive': said('Un règlement est supérieur à zéro.', 'A payment is greater than zero.'),
	'payment.cancelled': said('Ce règlement est annulé.', 'This payment is cancelled.'),
	'payment.known': said('Ce règlement est déjà enregistré.', 'This payment is recorded already.'),
	'payment.unknown': said('Ce règlement n’existe pas.', 'There is no such payment.'),
	'promise.amountNotPositive': said('Promettez un montant supérieur à zéro.', 'Promise an amount greater than zero.'),
	'promise.answered': said(
		'Elle a déjà sa réponse : quelqu’un a été plus rapide.',
		'It has its answer already: somebody was faster.',
	),
	'promise.inThePast': said('Le {on} est passé.', '{on} has passed.'),
	'promise.nothingOpen': said('Il ne reste rien à promettre.', 'Nothing is left to promise.'),
	'promise.over': said('Cette promesse est close.', 'This promise is over.'),
	'promise.tooMuch': said('C’est plus que ce qui reste à promettre.', 'That is more than what is left to promise.'),
	'promise.unknown': said('Cette promesse n’existe pas.', 'There is no such promise.'),
	'rate.malformed': said('Ce n’est pas un taux.', 'This is no rate.'),
	'run.dayPassed': said(
		'La nuit du {day} est passée : la dernière planifiée est celle du {last}. Choisissez le {last} ou un jour suivant.',
		'The night of {day} has passed: the last one planned is that of {last}. Choose {last} or a later day.',
	),
	'run.over': said('La nuit du {day} est close.', 'The night of {day} is closed.'),
	'run.unknown': said('La nuit du {day} n’est pas planifiée.', 'The night of {day} is not planned.'),
	'sending.already': said('C’est déjà le cas : quelqu’un a été plus rapide.', 'It is so already: somebody was faster.'),
	'sending.notLive': said(
		'Les relances ne sont pas encore en service : mettez-les d’abord en service.',
		'Reminders are not live yet: go live first.',
	),
	'rule.nameMissing': said('Donnez un nom à la règle.', 'Give the rule a name.'),
	'rule.nameTaken': said('Une règle s’appelle déjà « {name} ».', 'A rule is called “{name}” already.'),
	'rule.noCondition': said('Dites à quels clients elle s’applique.', 'Say which clients it is about.'),
	'rule.noEffect': said('Dites ce que ces clients reçoivent.', 'Say what these clients get.'),
	'rule.unknown': said('Cette règle n’existe pas, ou plus.', 'There is no such rule, or no longer.'),
	'scenario.automaticByHand': said(
		'L’étape {step} ({variant}) se fait à la main : elle ne part pas toute seule.',
		'Step {step} ({variant}) is done by hand: it cannot go by itself.',
	),
	'scenario.changed': said(
		'{by} a publié la version {number} entre-temps : relisez les différences, puis publiez.',
		'{by} published version {number} meanwhile: read the differences again, then publish.',
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
	'scenario.present': said(
		'« {name} » a déjà un scénario : publiez-en une nouvelle version.',
		'“{name}” has a scenario already: publish a new version of it.',
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
	'task.asks': said(
		'Cette carte pose une question : y répondre la termine.',
		'This card asks a question: answering it completes it.',
	),
	'task.noTitle': said('Dites ce qui est à faire.', 'Say what is to be done.'),
	'task.notDone': said(
		'Elle est de nouveau à faire : quelqu’un a été plus rapide.',
		'It is to be done again: somebody was faster.',
	),
	'tick.notUnticked': said(
		'Elle n’est plus écartée : quelqu’un l’a déjà remise.',
		'It is not left out any more: somebody put it back already.',
	),
	'tonight.changed': said(
		'La nuit a changé depuis que vous l’avez regardée : regardez-la de nouveau avant d’approuver.',
		'The night has changed since you looked at it: look again before you approve.',
	),
	'untick.already': said(
		'Elle est déjà écartée de cette nuit : quelqu’un a été plus rapide.',
		'It is left out of this night already: somebody was faster.',
	),
	'untick.left': said('Trop tard : ce message est déjà parti.', 'Too late: this message has left already.'),
	'untick.noReason': said('Dites pourquoi vous l’écartez.', 'Say why you leave it out.'),
	'view.nameMissing': said('Donnez un nom à la vue.', 'Give the view a name.'),
	'view.nameTaken': said('Vous avez déjà une vue « {name} ».', 'You have a view “{name}” already.'),
	'view.notYours': said(
		'Seuls son auteur et les administrateurs la changent.',
		'Only its author and admins change it.',
	),
	'view.unknown': said('Cette vue n’existe plus.', 'This view is no longer there.'),
} as const satisfies Record<string, Said>;

export type RefusalCode = keyof typeof words;

/** Whether a code that was kept somewhere is one that has words here. */
export const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(words, code);

/** The sentence for a refusal. */
export function refusalInWords({ refusal, about }: Refused<RefusalCode>, language: Language): string {
	const known = (clause: string) => [...clause.matchAll(/\{(\w+)\}/g)].every(([, name = '']) => name in about);
	const whole = words[refusal][language].replace(/\[([^\]]*)\]/g, (_, clause: string) => (known(clause) ? clause : ''));
	return typeset(whole, language).replace(/\{(\w+)\}/g, (_, name: string) =>
		name === 'because' ? becauseInWords(String(about[name] ?? ''), language) : String(about[name] ?? '?'),
	);
}

function said(fr: string, en: string): Said {
	return { fr, en };
}
