import type { StepTemplates } from '../../default-templates.ts';

/** After a payment: thanks, and nothing else. */
export const thanks: StepTemplates = {
	email: {
		subject: `Thank you for your payment{% if payment %} of {{ payment.amount }}{% endif %}`,
		body: `
{{ greeting }}

We have received your payment{% if payment %} of {{ payment.amount }} dated {{ payment.on }}{% endif %}, thank you. It was applied as follows:

{{ invoices_table }}

Kind regards,
{{ signature }}
`,
	},
	letter: {
		subject: `Your payment{% if payment %} of {{ payment.amount }}{% endif %}`,
		body: `
Dear Sir or Madam,

We have received your payment{% if payment %} of {{ payment.amount }} dated {{ payment.on }}{% endif %}, thank you. It was applied as follows:

{{ invoices_table }}

Yours faithfully,
{{ organization.name }}
`,
	},
	phone: `
Thank-you call: {{ client.name }}{% if payment %}, {{ payment.amount }} received on {{ payment.on }}{% endif %}.

“{{ greeting }} this is {{ organization.name }}. Your payment has reached us, thank you.”

A good moment to ask whether our invoices reach the right person in the right form.
`,
	text: `{{ organization.name }}: we have received your payment{% if payment %} of {{ payment.amount }}{% endif %}. Thank you!`,
};
