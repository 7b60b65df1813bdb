import type { Day } from '@quittance/core/calendar/day.ts';
import { daysBetween } from '@quittance/core/calendar/day.ts';
import { dayIn } from '@quittance/core/calendar/time-zone.ts';
import { formatMoney } from '@quittance/core/money/format-money.ts';
import type { ScenarioChoice } from '@quittance/core/scenario/which-scenario.ts';
import { explainInvoice, type Explanation } from '@quittance/commands/explain-invoice.ts';
import { dayInWords } from '@quittance/ui/words/days.ts';
import { holdInWords, holdName } from '@quittance/ui/words/holds.ts';
import { channelWords, stepWords } from '@quittance/ui/words/steps.ts';
import type { Answer } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { granted } from '../refused.ts';

export type Why = { readonly invoice: string; readonly account?: string; readonly on?: Day };

/** Why an invoice was, will be or will not be reminded (WHY-01). */
export async function why({ office, organization, connected }: Desk, asked: Why): Promise<Answer> {
	const on = asked.on ?? dayIn(office.now(), organization.timeZone);
	const explained = granted(
		await explainInvoice(office, {
			organizationId: organization.id,
			number: asked.invoice,
			...(asked.account !== undefined && { account: asked.account }),
			on,
			...connected,
		}),
	);
	return {
		lines: explained.flatMap((one, at) => [...(at > 0 ? [''] : []), ...linesOf(one, on)]),
		json: explained.map(({ invoice, scenario, answer }) => ({ on, invoice, scenario, ...answer })),
	};
}

function linesOf({ invoice, scenario, answer }: Explanation, on: Day): string[] {
	const { number, clientName, accountCode, currency, amountMinor, openMinor, dueOn, level, levelDoneOn } = invoice;
	const money = (minor: bigint) => formatMoney(minor, currency, 'en');
	const late = daysBetween(dueOn, on);
	const { next, hold, also } = answer;
	const due = next && `${stepWords[next.step.name].en} (${channelWords[next.step.channel].en})`;
	return [
		`${number} · ${clientName} (${accountCode})`,
		`${money(openMinor)} open of ${money(amountMinor)}, due ${dayInWords(dueOn, 'en')}${late > 0 ? `, ${late} days late` : ''}`,
		level > 0
			? `Reminded: level R${level}${levelDoneOn ? ` since ${dayInWords(levelDoneOn, 'en')}` : ''}`
			: 'Not reminded yet',
		`Scenario: ${choiceInWords(scenario)}`,
		...(next && due ? [`Next: ${due} on ${dayInWords(next.on, 'en')}`] : []),
		hold
			? `Held: ${holdName(hold.reason, 'en').toLowerCase()}. ${holdInWords(hold, 'en')}`
			: 'Nothing holds it: it goes out with this run.',
		...(also.length > 0 ? [`Also: ${also.map(({ reason }) => holdName(reason, 'en').toLowerCase()).join(', ')}`] : []),
	];
}

function choiceInWords(choice: ScenarioChoice): string {
	switch (choice.because) {
		case 'client':
			return 'the client’s own';
		case 'group':
		case 'profile':
			return `that of the ${choice.because} “${choice.name}”`;
		case 'isolated profile':
			return `none: the profile “${choice.name}” has none, so the client is isolated`;
		case 'none':
			return 'none applies';
	}
}
