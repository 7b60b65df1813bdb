import type { StepTemplates } from '../../default-templates.ts';

/** Last reminder before a formal notice. */
export const r4: StepTemplates = {
	email: {
		subject: `Last reminder before formal notice: {{ due }} to pay`,
		body: `
{{ greeting }}

Our reminders having had no answer, {{ count | plural: 'the following invoice remains', 'the following invoices remain' }} to be paid:

{{ invoices_table }}

This message is our last reminder. Unless we receive your payment, or a written proposal, by {{ pay_by }}, we will send you a formal notice to pay.

{% if law == 'FR business' %}Under articles L441-10 and D441-5 of the French Commercial Code, late-payment interest running from the day after each due date and a fixed compensation of €40 per invoice for recovery costs are owed in addition.{% elsif law == 'EU business' %}Under Directive 2011/7/EU, late-payment interest and compensation of at least €40 per invoice may be added to this sum.{% elsif law == 'UK business' %}Under the Late Payment of Commercial Debts (Interest) Act 1998, interest and a fixed sum in compensation may be added to this sum.{% endif %}

{% if penalties %}To this day ({{ penalties.until }}) late-payment interest comes to {{ penalties.interest }} and the fixed compensation for recovery costs to {{ penalties.compensation }}, in addition to the amount above.{% endif %}

{{ payment_details }}

{{ portal_button }}

We would much rather agree a solution with you: there is still time to reach us{% if organization.phone %} on {{ organization.phone }}{% endif %}.

Yours sincerely,
{{ signature }}
`,
	},
	letter: {
		subject: `Last reminder before formal notice: {{ due }} to pay`,
		body: `
Dear Sir or Madam,

Our reminders having had no answer, {{ count | plural: 'the following invoice remains', 'the following invoices remain' }} to be paid:

{{ invoices_table }}

This letter is our last reminder. Unless we receive your payment, or a written proposal, within eight days of its receipt, we will send you a formal notice to pay.

{% if law == 'FR business' %}Under articles L441-10 and D441-5 of the French Commercial Code, late-payment interest running from the day after each due date and a fixed compensation of €40 per invoice for recovery costs are owed in addition.{% elsif law == 'EU business' %}Under Directive 2011/7/EU, late-payment interest and compensation of at least €40 per invoice may be added to this sum.{% elsif law == 'UK business' %}Under the Late Payment of Commercial Debts (Interest) Act 1998, interest and a fixed sum in compensation may be added to this sum.{% endif %}

{% if penalties %}To this day ({{ penalties.until }}) late-payment interest comes to {{ penalties.interest }} and the fixed compensation for recovery costs to {{ penalties.compensation }}, in addition to the amount above.{% endif %}

We would much rather agree a solution with you: there is still time to reach us{% if organization.phone %} on {{ organization.phone }}{% endif %}.

{{ payment_details }}

Yours faithfully,
{{ organization.name }}
`,
	},
	phone: `
Call before the formal notice: {{ client.name }}, {{ due }} to pay, the oldest {{ days_late }} days past its due date.

“{{ greeting }} this is {{ organization.name }}. Our reminders for {{ due }} have had no answer. Before we send a formal notice I would like to look for a solution with you once more.”

Ask for the person who decides on payments. Accept a firm date or a written schedule; confirm it in writing the same day.

Stay with the facts: no threat, no remark about the person.
`,
	text: `{{ organization.name }}: last reminder before formal notice, {{ due }} to pay by {{ pay_by }}. Ref. {{ reference }}.{% if organization.phone %} Call {{ organization.phone }}.{% endif %}`,
};
