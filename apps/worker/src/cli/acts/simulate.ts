import { addDays, type Day } from '@quittance/core/calendar/day.ts';
import { dayIn } from '@quittance/core/calendar/time-zone.ts';
import { formatMoney } from '@quittance/core/money/format-money.ts';
import { simulate as simulateRun } from '@quittance/commands/simulate.ts';
import { dayInWords } from '@quittance/ui/words/days.ts';
import { channelWords, stepWords } from '@quittance/ui/words/steps.ts';
import type { Answer } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { table } from '../table.ts';

export type Simulate = { readonly days: number; readonly from?: Day };

/** What the next days would see, if everything due were done on its day and nobody paid (WHY-03). */
export async function simulate(
	{ office, organization, connected }: Desk,
	{ days, from: asked }: Simulate,
): Promise<Answer> {
	const from = asked ?? dayIn(office.now(), organization.timeZone);
	const rows = await simulateRun(office, { organizationId: organization.id, from, days, ...connected });
	const until = addDays(from, days - 1);
	const title = `From ${dayInWords(from, 'en')} to ${dayInWords(until, 'en')}, if everything due were done on its day and nobody paid:`;
	let last: Day | undefined;
	const cells = rows.map(({ on, step, channel, actions, totalMinor, currency }) => {
		const day = on === last ? '' : dayInWords(on, 'en');
		last = on;
		return [
			day,
			stepWords[step].en,
			channelWords[channel].en,
			String(actions),
			formatMoney(totalMinor, currency, 'en'),
		];
	});
	return {
		lines: [
			title,
			'',
			...(rows.length === 0
				? ['Nothing would be sent.']
				: table(
						[
							{ title: 'Day' },
							{ title: 'Step' },
							{ title: 'Channel' },
							{ title: 'Count', align: 'right' },
							{ title: 'Amount', align: 'right' },
						],
						cells,
					)),
		],
		json: { from, days, rows },
	};
}
