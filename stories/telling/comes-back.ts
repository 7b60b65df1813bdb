import type { Day } from '@quittance/core/calendar/day.ts';
import { recordInbound } from '@quittance/commands/record-inbound.ts';
import type { Inbound } from '@quittance/delivery/email/bounces/inbound.ts';
import { cast, type CastRole } from '../cast/cast.ts';
import { granted } from './open-book.ts';
import type { Story } from './story.ts';

const about = (kind: Inbound['kind'], deliveryId: string, address: string): Inbound => ({
	kind,
	recipients: [{ address, status: '5.1.1', action: 'failed', diagnostic: 'no such user' }],
	originalMessageId: undefined,
	verpToken: deliveryId,
	deliveryId,
	from: '',
	subject: '',
	text: '',
});

async function report(story: Story, who: CastRole, on: string, kind: Inbound['kind']): Promise<void> {
	const delivery = await story.look((tx) =>
		tx
			.selectFrom('delivery')
			.innerJoin('action', 'action.id', 'delivery.actionId')
			.innerJoin('client', 'client.id', 'action.clientId')
			.select('delivery.id')
			.where('client.accountCode', '=', cast[who].code)
			.where('action.doneOn', '=', on as Day)
			.executeTakeFirstOrThrow(),
	);
	const inbound = about(kind, delivery.id, cast[who].email ?? '');
	granted(
		await recordInbound(story.office, {
			actor: story.staff,
			deliveryId: delivery.id,
			messageId: `<${kind}-${delivery.id}>`,
			inbound,
		}),
	);
}

/** The mail of a day comes back: there is no such address. */
export const comesBack = (story: Story, who: CastRole, on: string): Promise<void> =>
	report(story, who, on, 'hard bounce');

/** Its reader marks the mail of a day as unwanted. */
export const complains = (story: Story, who: CastRole, on: string): Promise<void> =>
	report(story, who, on, 'complaint');
