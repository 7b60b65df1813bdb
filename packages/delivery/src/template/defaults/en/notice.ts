import type { StepTemplates } from '../../default-templates.ts';

/** Before the due date: a service, not a reminder. */
export const notice: StepTemplates = {
	email: {
		subject: `{% if count == 1 %}Invoice {{ invoices.first.number }} is due on {{ invoices.first.due_on }}{% else %}{{ count }} invoices are about to fall due{% endif %}`,
		body: `
{{ greeting }}

A short note to let you know that {{ count | plural: 'the following invoice is', 'the following invoices are' }} about to fall due:

{{ invoices_table }}

{{ payment_details }}

{{ portal_button }}

If payment is already arranged, there is nothing more to do. If you have any question, simply reply to this message.

Kind regards,
{{ signature }}
`,
	},
	letter: {
		subject: `{% if count == 1 %}Invoice {{ invoices.first.number }} is about to fall due{% else %}Invoices about to fall due{% endif %}`,
		body: `
Dear Sir or Madam,

A short note to let you know that {{ count | plural: 'the following invoice is', 'the following invoices are' }} about to fall due:

{{ invoices_table }}

If payment is already arranged, there is nothing more to do. Please do not hesitate to contact us with any question.

{{ payment_details }}

Yours faithfully,
{{ organization.name }}
`,
	},
	phone: `
Courtesy call before the due date: {{ client.name }}.

“{{ greeting }} this is {{ organization.name }}. I am calling about {{ count | plural: 'your invoice', 'your invoices' }} about to fall due, {{ due }} in all.”

Check: did {{ count | plural: 'the invoice', 'the invoices' }} arrive? Is a purchase order or an approval missing? Is payment planned, and for when?
`,
	text: `{{ organization.name }}: {{ due }} will soon be due. Ref. {{ reference }}.{% if portal_link %} {{ portal_link }}{% endif %}`,
};
