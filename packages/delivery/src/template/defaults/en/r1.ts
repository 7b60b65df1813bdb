import type { StepTemplates } from '../../default-templates.ts';

/** First reminder: an oversight is assumed. */
export const r1: StepTemplates = {
	email: {
		subject: `{% if count == 1 %}Invoice {{ invoices.first.number }}: {{ due }} to pay{% else %}{{ count }} invoices past their due date: {{ due }} to pay{% endif %}`,
		body: `
{{ greeting }}

According to our records, {{ count | plural: 'the following invoice has passed its due date and is', 'the following invoices have passed their due date and are' }} still to be paid:

{{ invoices_table }}

This has probably been overlooked. We would be grateful if you could arrange payment as soon as possible.

{{ payment_details }}

{{ portal_button }}

If your payment has crossed with this message, please disregard it. If something about an invoice is holding you up, reply to us and we will look into it together.

Kind regards,
{{ signature }}
`,
	},
	letter: {
		subject: `{% if count == 1 %}Invoice {{ invoices.first.number }}{% else %}Invoices past their due date{% endif %}: {{ due }} to pay`,
		body: `
Dear Sir or Madam,

According to our records, {{ count | plural: 'the following invoice has passed its due date and is', 'the following invoices have passed their due date and are' }} still to be paid:

{{ invoices_table }}

This has probably been overlooked. We would be grateful if you could arrange payment as soon as possible, quoting the reference given below.

If your payment has crossed with this letter, please disregard it.

{{ payment_details }}

Yours faithfully,
{{ organization.name }}
`,
	},
	phone: `
First call: {{ client.name }}, {{ due }} to pay, up to {{ days_late }} days past the due date.

“{{ greeting }} this is {{ organization.name }}. I am calling about invoice {{ invoices.first.number }}, which was due on {{ invoices.first.due_on }}. Did it reach you?”

Listen first: is a document missing, is something disputed, is payment on its way? Then agree a date: “May I note payment for …?”

Write down the date, the amount, and who decides.
`,
	text: `{{ organization.name }}: according to our records {{ due }} is still to be paid (invoice {{ invoices.first.number }}{% if count > 1 %} and others{% endif %}). Ref. {{ reference }}. Thank you!{% if portal_link %} {{ portal_link }}{% endif %}`,
};
