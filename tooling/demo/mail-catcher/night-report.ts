import type { Day } from '@quittance/core/calendar/day.ts';
import type { Hold, HoldReason } from '@quittance/core/dunning/hold.ts';
import type { Channel, StepName } from '@quittance/core/scenario/scenario.ts';
import type { TaskWord } from '@quittance/ui/words/tasks.ts';

/** What became of an action in the night, or of one done by hand on its day. */
export type Fate = 'sent' | 'by hand' | 'waits' | 'uncertain' | 'refused' | 'not sent' | 'cancelled';

/** Amounts are minor units as text: reports are kept as JSON. */
export type NightAction = {
	readonly step: StepName;
	readonly channel: Channel;
	readonly client: string;
	readonly currency: string;
	readonly totalMinor: string;
	readonly invoices: number;
	readonly fate: Fate;
	/** Why it was cancelled or refused, or what it waits for. */
	readonly because?: string;
	readonly messageId?: string;
	/** File of the letter among those kept. */
	readonly letter?: string;
};

export type HeldInvoice = {
	readonly number: string;
	readonly client: string;
	readonly currency: string;
	readonly openMinor: string;
	readonly hold: Hold;
	readonly also: readonly HoldReason[];
};

export type NightTask = { readonly kind: TaskWord; readonly client: string | null; readonly about: string };

/** One night as a page shows it: what went out, what was held and why, what people were asked to look at. */
export type NightReport = {
	readonly day: Day;
	readonly actions: readonly NightAction[];
	readonly held: readonly HeldInvoice[];
	readonly tasks: readonly NightTask[];
};
