import type { StepTemplates } from '../../default-templates.ts';

/** Second reminder: still courteous, asks for a date. */
export const r2: StepTemplates = {
	email: {
		subject: `Reminder: {{ due }} to pay{% if count == 1 %}, invoice {{ invoices.first.number }}{% endif %}`,
		body: `
{{ greeting }}

We are writing again about {{ count | plural: 'the following invoice', 'the following invoices' }}, for which we have not received payment:

{{ invoices_table }}

Please arrange payment within a week or, if that is not possible, let us know when we can expect it.

{{ payment_details }}

{{ portal_button }}

Is something disputed, or is a document missing? Reply to this message so that we can put it right.

Kind regards,
{{ signature }}
`,
	},
	letter: {
		subject: `Reminder: {{ due }} to pay`,
		body: `
Dear Sir or Madam,

We are writing again about {{ count | plural: 'the following invoice', 'the following invoices' }}, for which we have not received payment:

{{ invoices_table }}

Please arrange payment within a week or, if that is not possible, let us know when we can expect it. If something is disputed, or a document is missing, please tell us.

{{ payment_details }}

Yours faithfully,
{{ organization.name }}
`,
	},
	phone: `
Second call: {{ client.name }}, {{ due }} to pay, the oldest {{ days_late }} days past its due date.

“{{ greeting }} this is {{ organization.name }}. We wrote to you about {{ count | plural: 'invoice', 'several invoices, among them' }} {{ invoices.first.number }}. I would like to understand what is holding up payment.”

Get a precise answer: a date and an amount, or the reason and who can clear it.

Close by repeating it: “So I am noting {{ due }} for …”
`,
	text: `{{ organization.name }}: {{ due }} is still to be paid. Could you give us a date? Ref. {{ reference }}.{% if portal_link %} {{ portal_link }}{% endif %}`,
};
