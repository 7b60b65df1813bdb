import { holdReasons } from '@quittance/core/dunning/hold.ts';
import { formatMoney } from '@quittance/core/money/format-money.ts';
import { holdName } from '@quittance/ui/words/holds.ts';
import { channelWords, stepWords } from '@quittance/ui/words/steps.ts';
import { table } from '@quittance/worker/cli/table.ts';
import { fateWords } from './mail-catcher/words.ts';
import type { NightReport } from './mail-catcher/night-report.ts';
import { grouped } from './mail-catcher/sums.ts';

const right = { align: 'right' } as const;

/** What went out over all nights, what was held and why, as two tables for a terminal. */
export function summaryOf(nights: readonly NightReport[]): string[] {
	const order = Object.keys(stepWords);
	const actions = nights.flatMap((night) => night.actions.filter(({ fate }) => fate !== 'waits'));
	const groups = grouped(actions, ({ step, channel, fate }) => [step, channel, fate].join(' '));
	groups.sort(([, [a]], [, [b]]) => order.indexOf(a.step) - order.indexOf(b.step));
	return [
		`What went out in ${nights.length} nights`,
		'',
		...table(
			[
				{ title: 'Step' },
				{ title: 'Channel' },
				{ title: 'Outcome' },
				{ title: 'Count', ...right },
				{ title: 'Amount', ...right },
			],
			groups.map(([, [first, ...others]]) => {
				const all = [first, ...others];
				return [
					stepWords[first.step].en,
					channelWords[first.channel].en,
					fateWords[first.fate].en,
					String(all.length),
					sum(all.map((one) => ({ ...one, minor: one.totalMinor }))),
				];
			}),
		),
		'',
		'What was held, and why',
		'',
		...table(
			[
				{ title: 'Held because' },
				{ title: 'Invoices ever', ...right },
				{ title: 'On the last night', ...right },
				{ title: 'Open then', ...right },
			],
			holdLines(nights),
		),
	];
}

function holdLines(nights: readonly NightReport[]): string[][] {
	const last = nights[0]?.held ?? [];
	return holdReasons.flatMap((reason) => {
		const ever = new Set(
			nights.flatMap(({ held }) => held.filter(({ hold }) => hold.reason === reason).map(({ number }) => number)),
		);
		if (ever.size === 0) return [];
		const tonight = last.filter(({ hold }) => hold.reason === reason);
		return [
			[
				holdName(reason, 'en'),
				String(ever.size),
				String(tonight.length),
				sum(tonight.map((one) => ({ ...one, minor: one.openMinor }))),
			],
		];
	});
}

/** Per currency, never added together (INV-05). */
const sum = (amounts: readonly { currency: string; minor: string }[]): string =>
	grouped(amounts, ({ currency }) => currency)
		.map(([currency, all]) =>
			formatMoney(
				all.reduce((total, { minor }) => total + BigInt(minor), 0n),
				currency,
				'en',
			),
		)
		.join(' + ') || '–';
