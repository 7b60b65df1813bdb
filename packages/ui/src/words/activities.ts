import { activityPlaces } from './activity-places.ts';
import type { Language, Said } from './language.ts';
import { typeset } from './typeset.ts';

/**
 * What everything that happens is called, by the name it is written down under; who did it stands beside. `{place}` is a part of its
 * details in words (activity-places.ts); a clause in square brackets is left out when its places are not known.
 */
export const activityWords = {
	'action.approved': said('{kind} : approbation', '{kind}: approved'),
	'action.calledBack': said('{kind} : rappel avant le départ', '{kind}: called back before it left'),
	'action.cancelled': said('{kind} : annulation[ ({because})]', '{kind}: cancelled[ ({because})]'),
	'action.done': said('{kind}[ par {channel}][ : {outcome}]', '{kind}[ by {channel}][: {outcome}]'),
	'action.keptBack': said('{kind} : pas parti[ ({because})]', '{kind}: did not leave[ ({because})]'),
	'action.sentByHand': said(
		'Envoi demandé sans attendre la nuit[ : {subject}]',
		'Sent without waiting for the night[: {subject}]',
	),
	'attribute.added': said('{attribute}[ : « {after} »] ajouté', '{attribute}[: “{after}”] added'),
	'attribute.changed': said(
		'{attribute}[ : « {after} »][ (avant : « {before} »)]',
		'{attribute}[: “{after}”][ (before: “{before}”)]',
	),
	'attribute.kept': said(
		'{attribute}[ : « {after} »] gardé de la fiche « {sheet} »',
		'{attribute}[: “{after}”] kept from sheet “{sheet}”',
	),
	'attribute.removed': said(
		'{attribute} retiré[ (avant : « {before} »)]',
		'{attribute} taken away[ (before: “{before}”)]',
	),
	'card.claimed': said('Carte prise', 'Card claimed'),
	'card.moved': said('Carte déplacée de « {from} » à « {to} »', 'Card moved from “{from}” to “{to}”'),
	'card.released': said('Carte rendue', 'Card released'),
	'client.cameBack': said('Fusion annulée : la fiche est de retour', 'Merge undone: the file is back'),
	'client.changed': said(
		'{field}[ : « {after} »][ (avant : « {before} »)]',
		'{field}[: “{after}”][ (before: “{before}”)]',
	),
	'client.created': said('Client créé[ : {name}]', 'Client created[: {name}]'),
	'client.deleted': said('Client supprimé : {name}[ ({code})]', 'Client deleted: {name}[ ({code})]'),
	'client.discountAdded': said(
		'Remise : {percent}, {label}[, jusqu’au {until}]',
		'Discount: {percent}, {label}[, until {until}]',
	),
	'client.discountChanged': said(
		'Remise : {percent}, {label}[, jusqu’au {until}][ (avant : {percentBefore}, {labelBefore})]',
		'Discount: {percent}, {label}[, until {until}][ (before: {percentBefore}, {labelBefore})]',
	),
	'client.discountRemoved': said('Remise retirée : {percent}, {label}', 'Discount ended: {percent}, {label}'),
	'client.flagged': said('Signes du client changés', 'Flags of the client changed'),
	'client.merged': said('Fusionné avec {name}[ ({code})]', '{name}[ ({code})] merged into this client'),
	'client.mergedAway': said('Fusionné dans {name}[ ({code})]', 'Merged into {name}[ ({code})]'),
	'client.namedByImport': said(
		'Client supprimé, pièces arrivées par un import : {documents}',
		'Deleted client, documents that an import brought: {documents}',
	),
	'client.ownerRemoved': said('Plus de responsable[ (avant : {before})]', 'No owner any more[ (before: {before})]'),
	'client.ownerSet': said('Responsable : {after}[ (avant : {before})]', 'Owner: {after}[ (before: {before})]'),
	'client.placesErased': said('Purge : adresses et numéros effacés', 'Purge: addresses and numbers erased'),
	'client.restored': said('Client rétabli : {name}[ ({code})]', 'Client restored: {name}[ ({code})]'),
	'client.rightSet': said('Droit d’un collaborateur changé[ : {after}]', 'Right of a collaborator changed[: {after}]'),
	'client.scenarioSet': said('Scénario propre au client changé', 'The client’s own scenario changed'),
	'client.unmerged': said('Fusion annulée avec {name}[ ({code})]', 'Merge with {name}[ ({code})] undone'),
	'collaborator.added': said('{email} rejoint l’équipe', '{email} joined the staff'),
	'collaborator.codesRenewed': said('Nouveaux codes de secours', 'New recovery codes'),
	'collaborator.deactivated': said(
		'Accès fermé[ : {who}][, clients confiés à {successor}]',
		'Access closed[: {who}][, clients handed to {successor}]',
	),
	'collaborator.factorOff': said('Second facteur retiré', 'Second factor removed'),
	'collaborator.factorOn': said('Second facteur mis en place', 'Second factor set up'),
	'collaborator.factorReset': said('Second facteur[ de {who}] réinitialisé', 'Second factor[ of {who}] reset'),
	'collaborator.invited': said('Invitation envoyée', 'Invitation sent'),
	'collaborator.passwordSet': said('Mot de passe changé', 'Password changed'),
	'collaborator.reactivated': said('Accès rouvert[ : {who}]', 'Access opened again[: {who}]'),
	'collaborator.roleSet': said(
		'Rôle de {who} : de « {before} » à « {after} »',
		'Role of {who}: from “{before}” to “{after}”',
	),
	'comment.added': said('Commentaire interne', 'Internal comment'),
	'comment.removed': said('Commentaire interne retiré', 'Internal comment taken back'),
	'contact.added': said('{contact} : nouveau contact', '{contact}: new contact'),
	'contact.addressAdded': said(
		'Adresse postale ajoutée[ pour {contact}] : {place}',
		'Postal address added[ for {contact}]: {place}',
	),
	'contact.addressChanged': said(
		'Adresse postale[ de {contact}] : {after}[ (avant : {before})]',
		'Postal address[ of {contact}]: {after}[ (before: {before})]',
	),
	'contact.addressFirst': said(
		'Les lettres[ à {contact}] vont d’abord à cette adresse : {place}',
		'Letters[ to {contact}] go to this address first: {place}',
	),
	'contact.addressLocated': said('Place sur la carte changée : {place}', 'Place on the map changed: {place}'),
	'contact.addressRemoved': said(
		'Adresse postale retirée[ à {contact}] : {place}',
		'Postal address taken away[ from {contact}]: {place}',
	),
	'contact.anonymised': said('Un contact anonymisé', 'A contact anonymised'),
	'contact.changed': said(
		'Contact changé : {contact}[ (avant : {before})]',
		'Contact changed: {contact}[ (before: {before})]',
	),
	'contact.consentGiven': said('{place} : {channel} permis[ ({how})]', '{place}: {channel} allowed[ ({how})]'),
	'contact.consentWithdrawn': said('{place} : {channel} plus permis', '{place}: {channel} no longer allowed'),
	'contact.exported': said('Données d’un contact exportées', 'Data of a contact exported'),
	'contact.linkAsked': said(
		'Lien vers le portail demandé[ pour {contact}]',
		'Link to the portal asked for[ {contact}]',
	),
	'contact.linkMade': said('Lien vers le portail envoyé[ à {contact}]', 'Link to the portal sent[ to {contact}]'),
	'contact.linked': said('{contact} devient un contact du client', '{contact} became a contact of the client'),
	'contact.placeAdded': said('{place} ajouté[ pour {contact}][ ({how})]', '{place} added[ for {contact}][ ({how})]'),
	'contact.placeRemoved': said('{place} retiré[ à {contact}]', '{place} taken away[ from {contact}]'),
	'contact.placeRestored': said('{place} : de nouveau essayé', '{place}: tried again'),
	'contact.unlinked': said(
		'{contact} n’est plus un contact du client',
		'{contact} is no contact of the client any more',
	),
	'delivery.answered': said('Réponse à un envoi[ de {from}]', 'Answer to a message[ from {from}]'),
	'delivery.bounced': said('E-mail revenu', 'Mail came back'),
	'delivery.faulted': said('Envoi mis de côté', 'Delivery set aside'),
	'delivery.refused': said('Envoi refusé[ : {response}]', 'Delivery refused[: {response}]'),
	'delivery.uncertain': said('Sort d’un envoi inconnu', 'Fate of a delivery unknown'),
	'dispute.answered': said('Réponse au litige[ sur {invoice}]', 'Answer in the dispute[ about {invoice}]'),
	'dispute.moved': said(
		'Litige[ sur {invoice}] : de « {from} » à « {to} »',
		'Dispute[ about {invoice}]: from “{from}” to “{to}”',
	),
	'dispute.noted': said('Note interne au litige[ sur {invoice}]', 'Internal note on the dispute[ about {invoice}]'),
	'dispute.opened': said('Facture contestée[ : {invoice}][, {minor}]', 'Invoice contested[: {invoice}][, {minor}]'),
	'dispute.written': said('Message dans le litige[ sur {invoice}]', 'Message in the dispute[ about {invoice}]'),
	'document.added': said('Document ajouté[ : {name}]', 'Document added[: {name}]'),
	'file.offered': said('Fichier proposé à l’import[ : {name}]', 'File offered for import[: {name}]'),
	'file.taken': said('Import demandé[ : {name}]', 'Import asked for[: {name}]'),
	'file.withdrawn': said('Fichier retiré[ : {name}]', 'File withdrawn[: {name}]'),
	'file.worked': said('Fichier examiné[ : {name}]', 'File looked into[: {name}]'),
	'group.assigned': said('Ajouté au groupe « {group} »', 'Added to group “{group}”'),
	'group.created': said('Groupe « {name} » créé', 'Group “{name}” created'),
	'group.deleted': said('Groupe « {name} » supprimé', 'Group “{name}” deleted'),
	'group.ranked': said(
		'Groupe « {name} » : du rang {before} au rang {after}',
		'Group “{name}”: from rank {before} to {after}',
	),
	'group.renamed': said('Groupe « {before} » renommé « {after} »', 'Group “{before}” renamed “{after}”'),
	'group.unassigned': said('Retiré du groupe « {group} »', 'Taken out of group “{group}”'),
	'hold.lifted': said('Fin de « {hold} »', 'End of “{hold}”'),
	'hold.placed': said('{hold}[ jusqu’au {untilOn}][ : {reason}]', '{hold}[ until {untilOn}][: {reason}]'),
	'import.done': said('Fichier importé[ : {fileName}]', 'File imported[: {fileName}]'),
	'import.refused': said('Fichier refusé[ : {fileName}]', 'File refused[: {fileName}]'),
	'import.repeated': said('Fichier déjà importé[ : {fileName}]', 'File imported before[: {fileName}]'),
	'invoice.levelSet': said(
		'Niveau[ de {invoice}] mis de {before} à {after}[ : {reason}]',
		'Level[ of {invoice}] set from {before} to {after}[: {reason}]',
	),
	'invoice.ticked': said('Facture[ {invoice}] remise dans la nuit', 'Invoice[ {invoice}] put back into the night'),
	'invoice.included': said(
		'Facture[ {invoice}] ajoutée au message du jour[ malgré : {because}][ ; raison : {reason}]',
		'Invoice[ {invoice}] included in today’s message[ despite: {because}][; reason: {reason}]',
	),
	'invoice.leftOut': said(
		'Facture[ {invoice}] retirée du message du jour',
		'Invoice[ {invoice}] left out of today’s message',
	),
	'invoice.unticked': said(
		'Facture[ {invoice}] écartée de la nuit[ : {reason}]',
		'Invoice[ {invoice}] left out of the night[: {reason}]',
	),
	'match.made': said('Lettrage[ de {minor}]', 'Matched[: {minor}]'),
	'match.undone': said('Lettrage défait[ : {because}]', 'Match undone[: {because}]'),
	'message.erased': said('Purge : texte du message effacé', 'Purge: words of the message erased'),
	'message.takenBack': said('Message retiré avant son départ', 'Message taken back before it left'),
	'message.written': said(
		'Message écrit[ par {channel}][ à {to}][ ; accord noté pour ce seul message : {typed}]',
		'Message written[ by {channel}][ to {to}][; consent noted for this one message: {typed}]',
	),
	'organization.phoneTypeAdded': said('Type de numéro ajouté : {name}', 'Type of number added: {name}'),
	'organization.phoneTypeRemoved': said('Type de numéro supprimé : {name}', 'Type of number deleted: {name}'),
	'organization.phoneTypeRenamed': said(
		'Type de numéro : {name}[ (avant : {nameBefore})]',
		'Type of number: {name}[ (before: {nameBefore})]',
	),
	'organization.approvalSet': said(
		'Approbation avant envoi : {after}, auparavant {before}',
		'Approval before sending: {after}, {before} before',
	),
	'note.changed': said('Note modifiée[ : {after}]', 'Note changed[: {after}]'),
	'note.removed': said('Note supprimée[ : {words}]', 'Note removed[: {words}]'),
	'note.written': said('Note[ : {words}]', 'Note[: {words}]'),
	'organization.changed': said(
		'Réglages de l’organisation changés[ : {setting}]',
		'Settings of the organization changed[: {setting}]',
	),
	'organization.created': said('Organisation créée', 'Organization created'),
	'organization.disputeReasonsChanged': said(
		'Motifs de litige : {after} ; auparavant {before}',
		'Reasons of disputes: {after}; {before} before',
	),
	'organization.featureSet': said('{kind} : {after}, auparavant {before}', '{kind}: {after}, {before} before'),
	'organization.sendingSet': said(
		'Envoi automatique : {after}, auparavant {before}',
		'Automatic sending: {after}, {before} before',
	),
	'organization.wentLive': said('Les relances commencent', 'Reminders begin'),
	'payment.cancelled': said('Règlement annulé[ : {because}]', 'Payment cancelled[: {because}]'),
	'payment.recorded': said('Règlement[ de {minor}][ du {paidOn}]', 'Payment[ of {minor}][ on {paidOn}]'),
	'profile.assigned': said(
		'Profil « {profile} » donné[ (avant : « {before} »)]',
		'Profile “{profile}” given[ (before: “{before}”)]',
	),
	'profile.created': said('Profil « {name} » créé', 'Profile “{name}” created'),
	'profile.deleted': said('Profil « {name} » supprimé', 'Profile “{name}” deleted'),
	'profile.madeDefault': said('Profil par défaut changé', 'Default profile changed'),
	'profile.renamed': said('Profil « {before} » renommé « {after} »', 'Profile “{before}” renamed “{after}”'),
	'profile.scenarioSet': said('Scénario d’un profil changé', 'Scenario of a profile changed'),
	'profile.unassigned': said('Plus de profil[ (avant : « {before} »)]', 'No profile any more[ (before: “{before}”)]'),
	'promise.accepted': said(
		'Promesse[ de {minor}] acceptée[ pour le {on}][, {invoice}]',
		'Promise[ of {minor}] accepted[ for {on}][, {invoice}]',
	),
	'promise.asked': said(
		'Promesse[ de {minor}][ pour le {on}][, {invoice}], à valider',
		'Promise[ of {minor}][ for {on}][, {invoice}], to be accepted',
	),
	'promise.cancelled': said('Promesse annulée[ sur {invoice}]', 'Promise cancelled[ on {invoice}]'),
	'promise.declined': said('Promesse[ de {minor}] déclinée[, {invoice}]', 'Promise[ of {minor}] declined[, {invoice}]'),
	'promise.kept': said('Promesse[ de {minor}] tenue[, {invoice}]', 'Promise[ of {minor}] kept[, {invoice}]'),
	'promise.late': said(
		'Promesse[ de {minor}][ pour le {on}] non tenue[, {invoice}]',
		'Promise[ of {minor}][ for {on}] broken[, {invoice}]',
	),
	'promise.made': said(
		'Promesse[ de {minor}][ pour le {on}][, {invoice}]',
		'Promise[ of {minor}][ for {on}][, {invoice}]',
	),
	'purge.approved': said(
		'Purge approuvée : {person} personnes, adresses de {places} clients, {message} messages',
		'Purge approved: {person} people, addresses of {places} clients, {message} messages',
	),
	'purge.done': said('Purge faite : {erased} effacés[, {left} laissés]', 'Purge done: {erased} erased[, {left} left]'),
	'purge.listed': said(
		'Purge simulée : {person} personnes, adresses de {places} clients, {message} messages',
		'Purge tried: {person} people, addresses of {places} clients, {message} messages',
	),
	'run.approved': said(
		'Nuit[ du {day}] approuvée : {messages} messages',
		'Night[ of {day}] approved: {messages} messages',
	),
	'rule.deleted': said('Règle « {name} » supprimée', 'Rule “{name}” deleted'),
	'rule.run': said('Règle « {name} » appliquée à {alike} clients', 'Rule “{name}” run on {alike} clients'),
	'rule.saved': said('Règle « {name} » enregistrée', 'Rule “{name}” saved'),
	'run.begun': said('La nuit[ du {day}] commence', 'The night[ of {day}] begins'),
	'run.closed': said('La nuit[ du {day}] est finie', 'The night[ of {day}] is over'),
	'run.missed': said('La nuit[ du {day}] n’a pas eu lieu', 'The night[ of {day}] did not run'),
	'run.planned': said('La nuit[ du {day}] est planifiée', 'The night[ of {day}] is planned'),
	'scenario.published': said(
		'Scénario publié[, version {after}][ (avant : {before})]',
		'Scenario published[, version {after}][ (before: {before})]',
	),
	'session.begun': said('Connexion', 'Signed in'),
	'session.ended': said('Déconnexion à distance[ : {ended}]', 'Signed out from afar[: {ended}]'),
	'session.recovered': said('Connexion par un code de secours', 'Signed in with a recovery code'),
	'session.refused': said('Connexion refusée[ : {who}]', 'Sign-in refused[: {who}]'),
	'tag.created': said('Étiquette « {name} » créée', 'Tag “{name}” made'),
	'tag.deleted': said('Étiquette « {name} » supprimée', 'Tag “{name}” deleted'),
	'tag.merged': said('Étiquette « {before} » fusionnée dans « {after} »', 'Tag “{before}” merged into “{after}”'),
	'tag.put': said('Étiquette « {name} » mise', 'Tag “{name}” put on'),
	'tag.recoloured': said(
		'Étiquette « {name} » : de {colourBefore} à {colour}',
		'Tag “{name}”: from {colourBefore} to {colour}',
	),
	'tag.renamed': said('Étiquette « {before} » renommée « {after} »', 'Tag “{before}” renamed “{after}”'),
	'tag.replaced': said('Étiquette « {before} » remplacée par « {after} »', 'Tag “{before}” replaced by “{after}”'),
	'tag.taken': said('Étiquette « {name} » retirée', 'Tag “{name}” taken off'),
	'telephony.addressSet': said(
		'Adresse du standard[ : {after}][ (avant : {before})]',
		'Address of the telephone exchange[: {after}][ (before: {before})]',
	),
	'telephony.dialled': said('Appel demandé au standard : {place}', 'The exchange was asked to dial {place}'),
	'telephony.extensionSet': said(
		'Poste de {who}[ : {after}][ (avant : {before})]',
		'Extension of {who}[: {after}][ (before: {before})]',
	),
	'telephony.rang': said('Le téléphone sonne[ au poste {extension}]', 'The telephone rings[ at extension {extension}]'),
	'telephony.secretMade': said('Nouveau secret du standard', 'New secret of the telephone exchange'),
	'sheet.created': said('Modèle de fiche « {name} » créé', 'Sheet template “{name}” created'),
	'sheet.deleted': said('Modèle de fiche « {name} » supprimé', 'Sheet template “{name}” deleted'),
	'sheet.fieldAdded': said('Fiche « {sheet} » : champ « {attribute} »', 'Sheet “{sheet}”: field “{attribute}”'),
	'sheet.fieldChanged': said(
		'Fiche « {sheet} », champ « {attribute} »[ : devient « {after} »][ : choix {choices} (avant : {choicesBefore})]',
		'Sheet “{sheet}”, field “{attribute}”[: now “{after}”][: choices {choices} (before: {choicesBefore})]',
	),
	'sheet.fieldRanked': said(
		'Fiche « {sheet} », champ « {attribute} » : de la place {before} à {after}',
		'Sheet “{sheet}”, field “{attribute}”: from place {before} to {after}',
	),
	'sheet.fieldRemoved': said(
		'Fiche « {sheet} » : champ « {attribute} » retiré',
		'Sheet “{sheet}”: field “{attribute}” taken out',
	),
	'sheet.loaded': said('Fiche « {sheet} » ajoutée au client', 'Sheet “{sheet}” loaded onto the client'),
	'sheet.renamed': said(
		'Modèle de fiche « {before} » renommé « {after} »',
		'Sheet template “{before}” renamed “{after}”',
	),
	'sheet.takenOff': said('Fiche « {sheet} » retirée du client', 'Sheet “{sheet}” taken off the client'),
	'task.added': said('Tâche[ : {title}][ ; pour le {dueOn}][ ; {owner}]', 'Task[: {title}][; by {dueOn}][; {owner}]'),
	'task.changed': said(
		'Tâche modifiée[ : {title}][ ; pour le {dueOn}][ ; {owner}]',
		'Task changed[: {title}][; by {dueOn}][; {owner}]',
	),
	'task.done': said('Fait[ : {task}][ ({outcome})]', 'Done[: {task}][ ({outcome})]'),
	'task.reopened': said('Tâche de nouveau à faire[ : {title}]', 'Task to be done again[: {title}]'),
	'template.copied': said(
		'Modèle « {template} » copié de « {original} »',
		'Template “{template}” copied from “{original}”',
	),
	'template.renamed': said('Modèle « {before} » renommé « {after} »', 'Template “{before}” renamed “{after}”'),
	'template.saved': said(
		'Modèle[ « {template} »] enregistré[ ({language})][, version {version}]',
		'Template[ “{template}”] saved[ ({language})][, version {version}]',
	),
	'view.changed': said('Vue commune changée[ : {after}]', 'View of all changed[: {after}]'),
	'view.deleted': said('Vue commune supprimée[ : {name}]', 'View of all deleted[: {name}]'),
	'view.shared': said('Vue mise à disposition de tous[ : {name}]', 'View shared with all[: {name}]'),
} as const satisfies Record<string, Said>;

export type ActivityToSay = {
	readonly name: string;
	readonly details: unknown;
	/** The number and currency of the invoice that it is about. */
	readonly invoice?: string | null;
	readonly currency?: string | null;
};

/** What happened, in a few words; one that has none yet says its own name. */
export function activityInWords(activity: ActivityToSay, language: Language): string {
	const words = (activityWords as Readonly<Record<string, Said>>)[activity.name];
	if (!words) return activity.name;
	const places = activityPlaces(activity, language);
	const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => places.get(name) ?? '…');
	const known = (clause: string) => [...clause.matchAll(/\{(\w+)\}/g)].every(([, name = '']) => places.has(name));
	const whole = words[language].replace(/\[([^\]]*)\]/g, (_, clause: string) => (known(clause) ? clause : ''));
	return fill(typeset(whole, language));
}

function said(fr: string, en: string): Said {
	return { fr, en };
}
