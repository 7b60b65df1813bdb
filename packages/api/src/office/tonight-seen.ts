import type { Day } from '@quittance/core/calendar/day.ts';
import { dayOfNight, nextNight } from '@quittance/core/calendar/night.ts';
import type { PlannedAction } from '@quittance/core/dunning/action.ts';
import type { Hold, HoldReason } from '@quittance/core/dunning/hold.ts';
import { isHeld, RunSummary } from '@quittance/core/dunning/run-summary.ts';
import { ToApprove, waitsForYesOf } from '@quittance/core/dunning/to-approve.ts';
import { previewRun, type ClientPreview } from '@quittance/commands/preview-run.ts';
import type { Connected } from '@quittance/commands/planning.ts';
import type { Office } from '@quittance/commands/office.ts';
import { timeZoneOf } from '@quittance/db/organizations.ts';

/** Rows of a group that are shown; the rest are counted. */
const SHOWN = 200;

type Message = Pick<
	PlannedAction,
	'key' | 'step' | 'channel' | 'currency' | 'totalMinor' | 'waits' | 'textConnector'
> & {
	readonly clientId: string;
	readonly lines: number;
	readonly to: readonly string[];
};
type HeldInvoice = {
	readonly clientId: string;
	readonly invoiceId: string;
	readonly number: string;
	readonly currency: string;
	readonly openMinor: bigint;
	readonly hold: Hold;
	readonly also: readonly Hold[];
	/** Whether who looks may tick it again, where it is unticked. */
	readonly mayAct: boolean;
};

export type Part = {
	readonly group?: { readonly step: string; readonly channel: string } | undefined;
	readonly hold?: HoldReason | undefined;
};

/** The night to come of an organization: its window, and the day of its run. */
export async function nightOf({ db, now }: Office, organizationId: string) {
	const window = nextNight(now());
	const zone = await db.read(organizationId, timeZoneOf);
	return { window, day: dayOfNight(window, zone) };
}

/** A run as somebody of the staff sees it: in totals, in what waits for their yes, and one part of it row by row. */
export class TonightSeen {
	readonly summary = new RunSummary();
	readonly toApprove = new ToApprove();
	/** Of the part that is looked at. */
	readonly toApproveHere = new ToApprove();
	readonly messages: Message[] = [];
	readonly held: HeldInvoice[] = [];
	/** Messages that no earlier night had planned. */
	newMessages = 0;
	readonly #viewer: string;
	readonly #part: Part;

	constructor(viewer: string, part: Part) {
		this.#viewer = viewer;
		this.#part = part;
	}

	static async look(
		office: Office,
		asked: { readonly organizationId: string; readonly day: Day; readonly seenBy: string } & Connected,
		part: Part,
	): Promise<TonightSeen> {
		const seen = new TonightSeen(asked.seenBy, part);
		await previewRun(office, asked, (preview) => seen.#add(preview));
		return seen;
	}

	#add({ client, plan, mayAct }: ClientPreview): void {
		this.summary.add(plan, client.facts.invoices);
		const standing = new Set(client.standing.map(({ key }) => key));
		for (const action of plan.actions) {
			if (!standing.has(action.key)) this.newMessages += 1;
			const here = this.#isHere(action);
			if (mayAct && waitsForYesOf(action, client.approvers, this.#viewer)) {
				this.toApprove.add(action);
				if (here) this.toApproveHere.add(action);
			}
			if (here && this.messages.length < SHOWN) this.messages.push(messageOf(action, client));
		}
		this.#addHeld({ client, plan, mayAct });
	}

	#isHere({ step, channel }: PlannedAction): boolean {
		const { group } = this.#part;
		return !group || (group.step === step && group.channel === channel);
	}

	#addHeld({ client, plan, mayAct }: ClientPreview): void {
		const { hold: asked } = this.#part;
		for (const { invoiceId, hold, also } of plan.answers) {
			if (this.held.length >= SHOWN) return;
			if (!hold || !isHeld(hold.reason) || (asked && hold.reason !== asked)) continue;
			const invoice = client.facts.invoices.find(({ id }) => id === invoiceId);
			if (!invoice) continue;
			const { number, currency, openMinor } = invoice;
			const behind = also.filter(({ reason }) => isHeld(reason));
			this.held.push({ clientId: client.facts.id, invoiceId, number, currency, openMinor, hold, also: behind, mayAct });
		}
	}
}

const messageOf = (
	{ key, step, channel, currency, totalMinor, waits, textConnector, lines }: PlannedAction,
	{ facts, recipients }: ClientPreview['client'],
): Message => ({
	...{ clientId: facts.id, key, step, channel, currency, totalMinor, waits, textConnector, lines: lines.length },
	to: channel === 'email' ? recipients.map(({ address }) => address) : [],
});
