import { dayIn } from '@quittance/core/calendar/time-zone.ts';
import { planClient } from '@quittance/core/dunning/plan-client.ts';
import { planningOf } from '@quittance/commands/planning.ts';
import { spentCredits } from '@quittance/commands/spent-credits.ts';
import { writeMessage } from '@quittance/commands/write-message.ts';
import { planningClients } from '@quittance/db/planning-facts.ts';
import { letterCarrier } from '@quittance/delivery/letter/letter-carrier.ts';
import { letterPress } from '@quittance/delivery/letter/letter-press.ts';
import { look, type Firm } from './firm.ts';

const carrier = letterCarrier(letterPress());

/** The letter of an action as it is put into its envelope; undefined when nothing is left to ask for. */
export async function letterPdf(firm: Firm, actionId: string): Promise<Uint8Array | undefined> {
	const at = firm.office.now();
	const day = dayIn(at, 'Europe/Paris');
	const letter = await look(firm, async (tx) => {
		const action = await tx
			.selectFrom('action')
			.select(['clientId', 'kind', 'currency', 'templateId'])
			.where('id', '=', actionId)
			.executeTakeFirstOrThrow();
		const { run, context } = await planningOf(tx, day, { printsLetters: false });
		const [client] = await planningClients(tx, [action.clientId], context);
		const planned =
			client && planClient(client.facts, run).actions.find(({ key }) => key === `${action.kind} ${action.currency}`);
		if (!planned || action.templateId === null) return undefined;
		const { lines, covers, totalMinor, step, currency } = planned;
		const credits = spentCredits(covers, client.facts.credits);
		const to = {
			clientId: action.clientId,
			step,
			currency,
			templateId: action.templateId,
			paymentId: null,
			day,
			credits,
			portalUrl: firm.office.portalUrl,
		};
		const written = await writeMessage(tx, { ...to, sendable: { lines, covers, totalMinor } });
		const place = await tx
			.selectFrom('address')
			.select(['lines', 'postalCode', 'city'])
			.where('clientId', '=', action.clientId)
			.executeTakeFirst();
		return {
			...written,
			recipient: [
				written.content.client.name,
				...(place?.lines ?? []),
				`${place?.postalCode ?? ''} ${place?.city ?? ''}`,
			],
		};
	});
	if (!letter) return undefined;
	const { template, content, recipient } = letter;
	const prepared = await carrier.prepare({
		deliveryId: actionId,
		template,
		content,
		to: { recipient, window: 'right' },
		at,
	});
	return prepared.ok ? prepared.value.document.bytes : undefined;
}
