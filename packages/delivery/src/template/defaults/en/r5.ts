import type { StepTemplates } from '../../default-templates.ts';

/** Formal notice: debtor, sum, cause and delay are named, as a mise en demeure must (C. civ. 1344). */
export const r5: StepTemplates = {
	email: {
		subject: `Formal notice to pay: {{ due }}`,
		body: `
{{ greeting }}

Our reminders about {{ count | plural: 'the following invoice', 'the following invoices' }} have had no effect:

{{ invoices_table }}

We hereby give {{ client.name }} formal notice (mise en demeure) to pay us the sum of {{ due }}, owed under {{ count | plural: 'this invoice', 'these invoices' }}, within eight days of receipt of this message.

{% if law == 'FR business' %}Under articles L441-10 and D441-5 of the French Commercial Code, late-payment interest running from the day after each due date and a fixed compensation of €40 per invoice for recovery costs are owed in addition.{% elsif law == 'FR consumer' %}From receipt of this notice the sum bears interest at the legal rate under article 1231-6 of the French Civil Code.{% elsif law == 'EU business' %}Under Directive 2011/7/EU, late-payment interest and compensation of at least €40 per invoice are owed in addition.{% elsif law == 'UK business' %}Under the Late Payment of Commercial Debts (Interest) Act 1998, interest and a fixed sum in compensation are owed in addition.{% endif %}

{% if penalties %}To this day ({{ penalties.until }}) late-payment interest comes to {{ penalties.interest }} and the fixed compensation for recovery costs to {{ penalties.compensation }}, in addition to the amount above.{% endif %}

{{ payment_details }}

{{ portal_button }}

Failing payment within this time, we reserve the right to entrust the recovery of our claim to a third party or to bring it before the competent court.

If you have paid in the meantime, or if anything remains unclear, please let us know without delay.

Yours sincerely,
{{ signature }}
`,
	},
	letter: {
		subject: `Formal notice to pay the sum of {{ due }}`,
		body: `
Registered letter with acknowledgement of receipt

Dear Sir or Madam,

Our reminders about {{ count | plural: 'the following invoice', 'the following invoices' }} have had no effect:

{{ invoices_table }}

We hereby give {{ client.name }} formal notice (mise en demeure) to pay us the sum of {{ due }}, owed under {{ count | plural: 'this invoice', 'these invoices' }}, within eight days of receipt of this letter.

{% if law == 'FR business' %}Under articles L441-10 and D441-5 of the French Commercial Code, late-payment interest running from the day after each due date and a fixed compensation of €40 per invoice for recovery costs are owed in addition.{% elsif law == 'FR consumer' %}From receipt of this notice the sum bears interest at the legal rate under article 1231-6 of the French Civil Code.{% elsif law == 'EU business' %}Under Directive 2011/7/EU, late-payment interest and compensation of at least €40 per invoice are owed in addition.{% elsif law == 'UK business' %}Under the Late Payment of Commercial Debts (Interest) Act 1998, interest and a fixed sum in compensation are owed in addition.{% endif %}

{% if penalties %}To this day ({{ penalties.until }}) late-payment interest comes to {{ penalties.interest }} and the fixed compensation for recovery costs to {{ penalties.compensation }}, in addition to the amount above.{% endif %}

Failing payment within this time, we reserve the right to entrust the recovery of our claim to a third party or to bring it before the competent court.

If you have paid in the meantime, or if anything remains unclear, please let us know without delay.

{{ payment_details }}

Yours faithfully,
{{ organization.name }}
`,
	},
	phone: `
Call after the formal notice: {{ client.name }}, {{ due }}.

“{{ greeting }} this is {{ organization.name }}. You will have received our formal notice for {{ due }}. How will you respond to it?”

Check that it arrived, and when. Accept only payment now or a signed schedule.

Announce nothing that has not been decided: no proceedings, no date, no costs.
`,
	text: `{{ organization.name }}: a formal notice has been sent to you for {{ due }}. Ref. {{ reference }}.{% if organization.phone %} Call {{ organization.phone }}.{% endif %}`,
};
