import {
	plainPercent,
	readDiscount,
	type Discount,
	type DiscountRefusal,
	type TypedDiscount,
} from '@quittance/core/client/read-discount.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockClient } from '@quittance/db/client-locks.ts';
import { addDiscountRow, discountOf, removeDiscountRow, storeDiscount } from '@quittance/db/discounts.ts';
import type { Actor, Tx } from '@quittance/db/open.ts';
import { mayActOnAll } from './may-act-on.ts';
import type { Office } from './office.ts';
import { lockToAct } from './save-contact.ts';

export type AddDiscount = { readonly actor: Actor; readonly clientId: string; readonly typed: TypedDiscount };

/** Writes down that a client pays less, by how much and on what ground (CLI-08). It changes no invoice: those bear it when they are issued. */
export const addDiscount = (
	{ db, now }: Office,
	{ actor, clientId, typed }: AddDiscount,
): Promise<Outcome<{ discountId: string }, DiscountRefusal | 'client.unknown' | 'client.readOnly'>> =>
	db.write(actor, async (tx) => {
		const may = await lockToAct(tx, actor, clientId);
		if (!may.ok) return may;
		const read = readDiscount(typed);
		if (!read.ok) return read;
		const subject = await addDiscountRow(tx, { ...read.value, clientId, addedBy: actor.id, addedAt: now() });
		await record(tx, { name: 'client.discountAdded', subject, clientId, actor, details: detailsOf(read.value) });
		return allow({ discountId: subject });
	});

type OnDiscount = { readonly actor: Actor; readonly discountId: string };
type OnDiscountRefusal = 'discount.unknown' | 'client.readOnly';

/** It was agreed otherwise. */
export const changeDiscount = (
	{ db }: Office,
	{ actor, discountId, typed }: OnDiscount & { readonly typed: TypedDiscount },
): Promise<Outcome<null, DiscountRefusal | OnDiscountRefusal>> =>
	db.write(actor, async (tx) => {
		const before = await lockDiscount(tx, actor, discountId);
		if (!before.ok) return before;
		const read = readDiscount(typed);
		if (!read.ok) return read;
		const { clientId, label, hundredths, untilOn } = before.value;
		const after = read.value;
		if (label === after.label && hundredths === after.hundredths && untilOn === after.untilOn) return allow(null);
		await storeDiscount(tx, discountId, after);
		const details = { ...detailsOf(after), labelBefore: label, percentBefore: plainPercent(hundredths) };
		await record(tx, { name: 'client.discountChanged', subject: discountId, clientId, actor, details });
		return allow(null);
	});

/** It no longer holds. */
export const removeDiscount = (
	{ db }: Office,
	{ actor, discountId }: OnDiscount,
): Promise<Outcome<null, OnDiscountRefusal>> =>
	db.write(actor, async (tx) => {
		const discount = await lockDiscount(tx, actor, discountId);
		if (!discount.ok) return discount;
		await removeDiscountRow(tx, discountId);
		const { clientId } = discount.value;
		const details = detailsOf(discount.value);
		await record(tx, { name: 'client.discountRemoved', subject: discountId, clientId, actor, details });
		return allow(null);
	});

async function lockDiscount(tx: Tx, actor: Actor, discountId: string) {
	const known = await discountOf(tx, discountId);
	if (!known) return refuse('discount.unknown');
	await lockClient(tx, known.clientId);
	const may = await mayActOnAll(tx, actor, [known.clientId], 'discount.unknown');
	if (!may.ok) return may;
	// It may have gone while another held the lock.
	const discount = await discountOf(tx, discountId);
	return discount ? allow(discount) : refuse('discount.unknown');
}

const detailsOf = ({ label, hundredths, untilOn }: Discount) => ({
	label,
	percent: plainPercent(hundredths),
	...(untilOn !== null && { until: untilOn }),
});
