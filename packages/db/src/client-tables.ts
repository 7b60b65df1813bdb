/** A table whose rows belong to a client, and how they go to another with it (CLI-14). */
export type ClientTable = {
	readonly table: string;
	/** What a row is known by beside its client: its id, or what it links the client to. */
	readonly key: string;
	/** When a row of the client that goes, `gone`, has its like with the one that stays, `ours`: it is put away instead. */
	readonly like?: string;
	/** Its rows have an order, the first being written to: those that come stand behind. */
	readonly placed?: boolean;
	/** What a row that was put away needs to come back. */
	readonly needs?: string;
};

/** Parents before children: so they come back. Every table with a foreign key to the client stands here, or in `tablesApart`. */
export const clientTables: readonly ClientTable[] = [
	{ table: 'invoice', key: 'id' },
	{ table: 'credit_note', key: 'id' },
	{ table: 'payment', key: 'id' },
	{ table: 'action', key: 'id' },
	{ table: 'task', key: 'id' },
	{ table: 'comment', key: 'id' },
	{ table: 'document', key: 'id' },
	{ table: 'client_note', key: 'id' },
	{ table: 'discount', key: 'id' },
	{
		table: 'hold',
		key: 'id',
		like: `gone.lifted_at is null and ours.lifted_at is null and ours.kind = gone.kind and ours.from_on = gone.from_on
			and ours.invoice_id is not distinct from gone.invoice_id`,
	},
	{ table: 'address', key: 'id', placed: true },
	{ table: 'email_address', key: 'id', placed: true, like: 'lower(ours.address) = lower(gone.address)' },
	{ table: 'phone', key: 'id', placed: true, like: 'ours.number = gone.number' },
	{ table: 'client_contact', key: 'contact_id', like: 'ours.contact_id = gone.contact_id', needs: 'contact' },
	{
		table: 'client_group_member',
		key: 'client_group_id',
		like: 'ours.client_group_id = gone.client_group_id',
		needs: 'client_group',
	},
	{ table: 'client_tag', key: 'tag_id', like: 'ours.tag_id = gone.tag_id', needs: 'tag' },
	{
		table: 'client_sheet',
		key: 'sheet_template_id',
		like: 'ours.sheet_template_id = gone.sheet_template_id',
		needs: 'sheet_template',
	},
	{
		table: 'client_field',
		key: 'sheet_field_id',
		like: 'ours.sheet_field_id = gone.sheet_field_id',
		needs: 'sheet_field',
	},
	{ table: 'client_attribute', key: 'id' },
	{ table: 'merged_client', key: 'id' },
];

/** These have a way of their own (client-merges.ts, client-merge-rights.ts): rights are lowered, a yes to a night is to what was seen, and gone. */
export const tablesApart: readonly string[] = ['client_right', 'approval'];
