import type { activityWords } from '@quittance/ui/words/activities.ts';
import { m } from '#lib/paraglide/messages.js';

type NounOf<Name> = Name extends `${infer Noun}.${string}` ? Noun : never;

/** A new kind of activity does not compile before it has its word. */
const words: Readonly<Record<NounOf<keyof typeof activityWords>, () => string>> = {
	action: m.audit_of_action,
	attribute: m.audit_of_attribute,
	card: m.audit_of_card,
	client: m.audit_of_client,
	collaborator: m.audit_of_collaborator,
	comment: m.audit_of_comment,
	contact: m.audit_of_contact,
	delivery: m.audit_of_delivery,
	dispute: m.audit_of_dispute,
	document: m.audit_of_document,
	file: m.audit_of_file,
	group: m.audit_of_group,
	hold: m.audit_of_hold,
	import: m.audit_of_import,
	invoice: m.audit_of_invoice,
	match: m.audit_of_match,
	message: m.audit_of_message,
	note: m.audit_of_note,
	organization: m.audit_of_organization,
	payment: m.audit_of_payment,
	profile: m.audit_of_profile,
	promise: m.audit_of_promise,
	purge: m.audit_of_purge,
	rule: m.audit_of_rule,
	run: m.audit_of_run,
	scenario: m.audit_of_scenario,
	session: m.audit_of_session,
	tag: m.audit_of_tag,
	sheet: m.audit_of_sheet,
	task: m.audit_of_task,
	telephony: m.audit_of_telephony,
	template: m.audit_of_template,
	view: m.audit_of_view,
};

/** What activities are about, as a filter offers it, in the order of their words. */
export const nounOptions = (language: string) =>
	Object.entries(words)
		.map(([value, label]) => ({ value, label: label() }))
		.sort((a, b) => a.label.localeCompare(b.label, language));
