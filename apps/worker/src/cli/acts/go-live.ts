import { goLive as goLiveNow, previewGoLive } from '@quittance/commands/go-live.ts';
import type { Takeover, TakeoverCounts } from '@quittance/commands/take-over.ts';
import type { Answer } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { granted } from '../refused.ts';

export type GoLiveAsked = {
	readonly takeover: 'from-r1' | 'by-age';
	readonly byHand?: boolean;
	readonly dryRun?: boolean;
};

const takeovers: Record<GoLiveAsked['takeover'], Takeover> = { 'from-r1': 'from R1', 'by-age': 'by age' };

/** Reminders begin today (SCN-22); or only what that would do to old debts. */
export async function goLive({ office, actor, organization }: Desk, asked: GoLiveAsked): Promise<Answer> {
	const takeover = takeovers[asked.takeover];
	if (asked.dryRun) {
		const counts = await previewGoLive(office, { actor, takeover });
		return {
			lines: ['Going live today would mean this for old debts. Nothing was written.', ...oldDebts(counts)],
			json: counts,
		};
	}
	const live = granted(await goLiveNow(office, { actor, takeover, automaticSending: !asked.byHand }));
	const sends = asked.byHand
		? 'Every message waits for a person.'
		: 'What steps send by themselves goes out every night from now on.';
	return { lines: [`${organization.name} is live since ${live.goLiveOn}. ${sends}`, ...oldDebts(live)], json: live };
}

/** At level 0 the next step is the first reminder. */
const oldDebts = ({ overdue, byLevel }: TakeoverCounts): string[] => [
	`Overdue invoices: ${overdue}.`,
	...Object.entries(byLevel).map(([level, count]) => `  next step R${Number(level) + 1}: ${count}`),
];
