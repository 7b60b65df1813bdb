import type { StepTemplates } from '../../default-templates.ts';

/** Third reminder: firm, recalls what the law provides. */
export const r3: StepTemplates = {
	email: {
		subject: `Third reminder: {{ due }} to pay{% if count == 1 %}, invoice {{ invoices.first.number }}{% endif %}`,
		body: `
{{ greeting }}

Despite our earlier messages, {{ count | plural: 'the following invoice remains', 'the following invoices remain' }} to be paid:

{{ invoices_table }}

Please pay the sum of {{ due }} within eight days.

{% if law == 'FR business' %}Please note that under article L441-10 of the French Commercial Code, late-payment interest and a fixed compensation of €40 per invoice for recovery costs are owed by operation of law from the day after the due date.{% elsif law == 'EU business' %}Please note that under Directive 2011/7/EU a late payment entitles the creditor to interest and to compensation of at least €40 per invoice.{% elsif law == 'UK business' %}Please note that under the Late Payment of Commercial Debts (Interest) Act 1998 a late payment entitles us to interest and to a fixed sum in compensation.{% endif %}

{% if penalties %}To this day ({{ penalties.until }}) late-payment interest comes to {{ penalties.interest }} and the fixed compensation for recovery costs to {{ penalties.compensation }}, in addition to the amount above.{% endif %}

{{ payment_details }}

{{ portal_button }}

If you cannot pay all of it at once, please contact us now and we will look for a payment schedule together.

Kind regards,
{{ signature }}
`,
	},
	letter: {
		subject: `Third reminder: {{ due }} to pay`,
		body: `
Dear Sir or Madam,

Despite our earlier letters, {{ count | plural: 'the following invoice remains', 'the following invoices remain' }} to be paid:

{{ invoices_table }}

Please pay the sum of {{ due }} within eight days.

{% if law == 'FR business' %}Please note that under article L441-10 of the French Commercial Code, late-payment interest and a fixed compensation of €40 per invoice for recovery costs are owed by operation of law from the day after the due date.{% elsif law == 'EU business' %}Please note that under Directive 2011/7/EU a late payment entitles the creditor to interest and to compensation of at least €40 per invoice.{% elsif law == 'UK business' %}Please note that under the Late Payment of Commercial Debts (Interest) Act 1998 a late payment entitles us to interest and to a fixed sum in compensation.{% endif %}

{% if penalties %}To this day ({{ penalties.until }}) late-payment interest comes to {{ penalties.interest }} and the fixed compensation for recovery costs to {{ penalties.compensation }}, in addition to the amount above.{% endif %}

If you cannot pay all of it at once, please contact us now and we will look for a payment schedule together.

{{ payment_details }}

Yours faithfully,
{{ organization.name }}
`,
	},
	phone: `
Third call: {{ client.name }}, {{ due }} to pay, the oldest {{ days_late }} days past its due date.

“{{ greeting }} this is {{ organization.name }}. I am calling about {{ due }} that is still to be paid after two reminders. I need a date from you today.”

If cash is short: offer a schedule with a first payment this week. If something is disputed: open it as a dispute with its amount and ask for the rest.

Say what comes next, without threat: failing an answer, the next letter will be a last reminder.
`,
	text: `{{ organization.name }}: third reminder, {{ due }} to pay within eight days. Ref. {{ reference }}. A difficulty? Call us{% if organization.phone %} on {{ organization.phone }}{% endif %}.`,
};
