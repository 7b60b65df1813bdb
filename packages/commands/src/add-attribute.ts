import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { LONGEST_NAME, LONGEST_VALUE } from '@quittance/core/sheet/attribute.ts';
import { record } from '@quittance/db/activities.ts';
import { lockClient } from '@quittance/db/client-locks.ts';
import { addAttributeRow, attributeOf, attributesOfClient, removeAttributeRow } from '@quittance/db/client-sheets.ts';
import type { Actor } from '@quittance/db/open.ts';
import { keepSheets } from '@quittance/db/sheet-templates.ts';
import { sameName } from './add-sheet-field.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';

export type AddAttribute = {
	readonly actor: Actor;
	readonly clientId: string;
	readonly name: string;
	readonly value: string;
};

/** Gives a client an attribute that it alone has: a name, which it has once, and words (CLI-09). */
export const addAttribute = (
	{ db }: Office,
	{ actor, clientId, ...asked }: AddAttribute,
): Promise<
	Outcome<
		{ attributeId: string },
		'client.unknown' | 'client.readOnly' | 'attribute.nameMissing' | 'attribute.nameTaken' | 'attribute.tooLong'
	>
> =>
	db.write(actor, async (tx) => {
		await keepSheets(tx);
		if (!(await lockClient(tx, clientId))) return refuse('client.unknown');
		const may = await mayActOn(tx, actor, clientId, 'client.unknown');
		if (!may.ok) return may;
		const name = asked.name.replace(/\s+/gu, ' ').trim();
		const value = asked.value.replaceAll('\r\n', '\n').trim();
		if (name === '') return refuse('attribute.nameMissing');
		if (name.length > LONGEST_NAME) return refuse('attribute.tooLong', { most: LONGEST_NAME });
		if (value.length > LONGEST_VALUE) return refuse('attribute.tooLong', { most: LONGEST_VALUE });
		const others = await attributesOfClient(tx, clientId);
		if (others.some((other) => sameName(other.name, name))) return refuse('attribute.nameTaken', { name });
		const { id } = await addAttributeRow(tx, clientId, name, value);
		const details = { attribute: name, after: value };
		await record(tx, { name: 'attribute.added', subject: id, clientId, actor, details });
		return allow({ attributeId: id });
	});

export type RemoveAttribute = { readonly actor: Actor; readonly attributeId: string };

/** Takes an attribute away from the client that alone had it; the trail keeps what it said. */
export const removeAttribute = (
	{ db }: Office,
	{ actor, attributeId }: RemoveAttribute,
): Promise<Outcome<null, 'attribute.unknown' | 'client.readOnly'>> =>
	db.write(actor, async (tx) => {
		const found = await attributeOf(tx, attributeId);
		if (!found || !(await lockClient(tx, found.clientId))) return refuse('attribute.unknown');
		const may = await mayActOn(tx, actor, found.clientId, 'attribute.unknown');
		if (!may.ok) return may;
		// Read again under the lock: somebody may have been faster.
		const attribute = await attributeOf(tx, attributeId);
		if (attribute?.clientId !== found.clientId) return refuse('attribute.unknown');
		const { clientId, name, value } = attribute;
		await removeAttributeRow(tx, attributeId);
		const details = { attribute: name, before: value };
		await record(tx, { name: 'attribute.removed', subject: attributeId, clientId, actor, details });
		return allow(null);
	});
