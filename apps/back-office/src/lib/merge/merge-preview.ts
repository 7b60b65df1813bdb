import type { OfficeAnswers } from '@quittance/api/office/router.ts';
import { m } from '#lib/paraglide/messages.js';

export type Preview = OfficeAnswers['merges']['preview'];
export type Side = Preview['survivor'];
export type MergeMade = OfficeAnswers['merges']['ofClient'][number];

const words: Readonly<Record<string, () => string>> = {
	invoice: m.merge_table_invoice,
	credit_note: m.merge_table_credit_note,
	payment: m.merge_table_payment,
	action: m.merge_table_action,
	task: m.merge_table_task,
	comment: m.merge_table_comment,
	document: m.merge_table_document,
	client_note: m.merge_table_client_note,
	discount: m.merge_table_discount,
	hold: m.merge_table_hold,
	address: m.merge_table_address,
	email_address: m.merge_table_email_address,
	phone: m.merge_table_phone,
	client_contact: m.merge_table_client_contact,
	client_group_member: m.merge_table_client_group_member,
	client_tag: m.merge_table_client_tag,
	client_sheet: m.merge_table_client_sheet,
	client_field: m.merge_table_client_field,
	client_attribute: m.merge_table_client_attribute,
	merged_client: m.merge_table_merged_client,
};

/** What the rows of a table are called that move. */
export const tableInWords = (table: string): string => (words[table] ?? m.merge_table_other)();
