import { allow, refuse, type Outcome, type Refused } from '@quittance/core/outcome.ts';
import type { Attribute, TypedAttributes } from '@quittance/core/sheet/attribute.ts';
import { currencyOfValue } from '@quittance/core/sheet/value-as-typed.ts';
import { readValue, type ValueRefusal } from '@quittance/core/sheet/read-value.ts';
import { recordForEach } from '@quittance/db/activities.ts';
import { lockClient } from '@quittance/db/client-locks.ts';
import {
	attributesOfClient,
	lastToFill,
	sheetsOfClient,
	storeAttributeValue,
	storeFieldValue,
} from '@quittance/db/client-sheets.ts';
import type { Actor } from '@quittance/db/open.ts';
import { usualCurrency } from '@quittance/db/organizations.ts';
import { keepSheets } from '@quittance/db/sheet-templates.ts';
import { mayActOn } from './may-act-on.ts';
import type { Office } from './office.ts';

export type FillSheet = {
	readonly actor: Actor;
	readonly clientId: string;
	readonly typed: TypedAttributes;
	/** What was stored in the same attributes before somebody typed over them. */
	readonly was: TypedAttributes;
};

export type WrongAttribute = { readonly id: string; readonly refused: Refused<ValueRefusal> };
export type SheetFilled =
	{ readonly changed: number; readonly wrong?: never } | { readonly wrong: readonly WrongAttribute[] };

/**
 * What somebody typed into the attributes of a client, of its sheets and its own, each read by its type (CLI-09). Of two at once, each at
 * attributes of their own, both are kept; who comes second to the same one is told who was faster and changes nothing. Each change is
 * written down with what stood there before (ORG-03).
 */
export const fillSheet = (
	{ db }: Office,
	{ actor, clientId, typed, was }: FillSheet,
): Promise<Outcome<SheetFilled, 'client.unknown' | 'client.readOnly' | 'attribute.unknown' | 'attribute.overtaken'>> =>
	db.write(actor, async (tx) => {
		await keepSheets(tx);
		if (!(await lockClient(tx, clientId))) return refuse('client.unknown');
		const may = await mayActOn(tx, actor, clientId, 'client.unknown');
		if (!may.ok) return may;
		const inSheets = (await sheetsOfClient(tx, clientId)).flatMap(({ fields }) => fields);
		const standing = new Map([...inSheets, ...(await attributesOfClient(tx, clientId))].map((one) => [one.id, one]));
		const currency = await usualCurrency(tx);
		const wrong: WrongAttribute[] = [];
		const changes: (Attribute & { readonly after: string })[] = [];
		for (const [id, text] of Object.entries(typed)) {
			const attribute = standing.get(id);
			if (!attribute) {
				if (text.trim() === '' || text === was[id]) continue;
				return refuse('attribute.unknown');
			}
			const before = was[id] ?? '';
			const read = readValue(attribute, text, {
				currency: currencyOfValue(before) ?? currency,
				before: attribute.value,
			});
			if (!read.ok) wrong.push({ id, refused: read });
			else if (read.value !== before && read.value !== attribute.value) {
				if (attribute.value !== before)
					return refuse('attribute.overtaken', {
						attribute: attribute.name,
						by: (await lastToFill(tx, clientId)) ?? '…',
					});
				changes.push({ ...attribute, after: read.value });
			}
		}
		if (wrong.length > 0) return allow({ wrong });
		const ofSheets = new Set(inSheets.map(({ id }) => id));
		for (const { id, after } of changes)
			await (ofSheets.has(id) ? storeFieldValue(tx, clientId, id, after) : storeAttributeValue(tx, id, after));
		await recordForEach(
			tx,
			{ name: 'attribute.changed', actor },
			changes.map(({ id, name, value, after }) => ({
				clientId,
				subject: id,
				details: { attribute: name, before: value, after },
			})),
		);
		return allow({ changed: changes.length });
	});
