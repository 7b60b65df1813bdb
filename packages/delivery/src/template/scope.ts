import { addDays, type Day } from '@quittance/core/calendar/day.ts';
import { levelOf } from '@quittance/core/scenario/scenario.ts';
import type { Minor } from '@quittance/core/money/money.ts';
import { AmountDrop, DayDrop } from './drops.ts';
import { blockMarks } from './blocks.ts';
import { legible } from './legible.ts';
import type { MessageContent } from './message-content.ts';
import { words } from './words.ts';

/** Days that a formal notice leaves to pay. */
const formalNoticeDays = 8;

/**
 * What a template may say, by the names it uses. What is absent is undefined: `{% if portal_link %}` may ask for it,
 * and printing it without asking is refused at saving, like a name that is not here. Amounts and days print in the
 * language of the message by themselves.
 */
export function scopeOf(content: MessageContent) {
	const { organization, client, contact, currency, language, penalties, payment } = content;
	const money = (minor: Minor) => new AmountDrop(minor, currency, language);
	const day = (on: Day) => new DayDrop(on, language);
	return {
		organization: {
			name: legible(organization.name),
			address: legible(organization.address.join(', ')),
			phone: optional(organization.phone)?.replaceAll(' ', '\u00a0'),
			email: optional(organization.email),
			iban: optional(organization.iban),
			bic: optional(organization.bic),
		},
		client: { name: legible(client.name), code: optional(client.code) },
		contact: { name: optional(contact?.name) },
		greeting: words[language].greeting(contact && legible(contact.name)),
		signature: [organization.name, organization.phone, organization.email].filter(Boolean).map(legible).join('\n'),
		step: { name: content.step, level: levelOf(content.step) },
		today: day(content.day),
		pay_by: day(addDays(content.day, formalNoticeDays)),
		count: content.lines.length,
		invoices: content.lines.map((line) => ({
			number: legible(line.number),
			issued_on: day(line.issuedOn),
			due_on: day(line.dueOn),
			days_late: Math.max(0, line.daysLate),
			amount: money(line.amount),
			open: money(line.open),
			held: line.held > 0n ? money(line.held) : undefined,
			to_pay: money(line.claimed),
			paid: line.paid === undefined ? undefined : money(line.paid),
		})),
		credits: content.credits.map((credit) => ({
			number: legible(credit.number),
			on: day(credit.on),
			amount: money(credit.amount),
		})),
		days_late: Math.max(0, ...content.lines.map((line) => line.daysLate)),
		total: money(content.total),
		credits_total: money(content.creditsTotal),
		due: money(content.due),
		currency,
		payment: payment ? { on: day(payment.on), amount: money(payment.amount) } : undefined,
		penalties: penalties
			? {
					interest: money(penalties.interest),
					compensation: money(penalties.compensation),
					total: money(penalties.interest + penalties.compensation),
					until: day(penalties.until),
				}
			: undefined,
		law: content.law,
		reference: legible(content.reference),
		portal_link: content.portalLink,
		...blockMarks,
	};
}

const optional = (text: string | undefined): string | undefined => (text ? legible(text) : undefined);
