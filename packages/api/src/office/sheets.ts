import { addAttribute, removeAttribute } from '@quittance/commands/add-attribute.ts';
import { addSheetField } from '@quittance/commands/add-sheet-field.ts';
import { carrySheet, takeSheetOff } from '@quittance/commands/carry-sheet.ts';
import { changeSheetField } from '@quittance/commands/change-sheet-field.ts';
import { createSheet } from '@quittance/commands/create-sheet.ts';
import { deleteSheet } from '@quittance/commands/delete-sheet.ts';
import { fillSheet } from '@quittance/commands/fill-sheet.ts';
import { rankSheetField } from '@quittance/commands/rank-sheet-field.ts';
import { removeSheetField } from '@quittance/commands/remove-sheet-field.ts';
import { renameSheet } from '@quittance/commands/rename-sheet.ts';
import { attributeTypes, LONGEST_NAME, LONGEST_VALUE, MOST_FIELDS } from '@quittance/core/sheet/attribute.ts';
import { attributesOfClient, lastToFill, sheetsOfClient } from '@quittance/db/client-sheets.ts';
import { usualCurrency } from '@quittance/db/organizations.ts';
import { sheetTemplates } from '@quittance/db/sheet-templates.ts';
import { z } from 'zod';
import { answer, found } from '../answer.ts';
import { anId } from '../input.ts';
import { act, officeRouter } from '../trpc.ts';
import { mustSee } from './client-seen.ts';

const byId = z.object({ id: anId });
const aName = z.string().max(2 * LONGEST_NAME);
const choices = z.array(z.string().max(LONGEST_NAME)).max(1_000).default([]);
const values = z.record(z.uuid(), z.string().max(2 * LONGEST_VALUE));
const onClient = z.object({ clientId: anId, sheetId: anId });

/** Sheet templates and the attributes of clients (CLI-09); all staff see them, admins lay the templates out. */
export const sheets = officeRouter({
	/** By name, each with its fields in order, and how many clients the caller may see carry it. */
	list: act('sheet.see').query(({ ctx: { office, staff } }) =>
		office.db.read(staff.organizationId, (tx) => sheetTemplates(tx, staff.id)),
	),

	one: act('sheet.see')
		.input(byId)
		.query(({ ctx: { office, staff }, input: { id } }) =>
			office.db.read(staff.organizationId, async (tx) =>
				found((await sheetTemplates(tx, staff.id, id))[0], 'sheet.unknown'),
			),
		),

	create: act('sheet.change')
		.input(z.object({ name: aName }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await createSheet(office, { actor, ...input }))),

	rename: act('sheet.change')
		.input(byId.extend({ name: aName }))
		.mutation(async ({ ctx: { office, actor }, input: { id, name } }) =>
			answer(await renameSheet(office, { actor, sheetId: id, name })),
		),

	addField: act('sheet.change')
		.input(z.object({ sheetId: anId, name: aName, type: z.enum(attributeTypes), choices }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await addSheetField(office, { actor, ...input }))),

	/** Another name or other choices; its type stays. */
	changeField: act('sheet.change')
		.input(z.object({ fieldId: anId, name: aName, choices }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await changeSheetField(office, { actor, ...input }))),

	/** Gives a field another place from the top. */
	rankField: act('sheet.change')
		.input(z.object({ fieldId: anId, place: z.int().min(1).max(MOST_FIELDS) }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await rankSheetField(office, { actor, ...input }))),

	/** Takes a field out, once the person was told of how many clients it says something. */
	removeField: act('sheet.change')
		.input(z.object({ fieldId: anId, filled: z.int().min(0) }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await removeSheetField(office, { actor, ...input }))),

	/** Deletes a template, once the person was told how many clients carry it. */
	remove: act('sheet.change')
		.input(byId.extend({ clients: z.int().min(0) }))
		.mutation(async ({ ctx: { office, actor }, input: { id, clients } }) =>
			answer(await deleteSheet(office, { actor, sheetId: id, clients })),
		),

	/** What the sheets of a client and its own attributes say, and who wrote into them last. */
	ofClient: act('client.see')
		.input(z.object({ clientId: anId }))
		.query(({ ctx: { office, staff }, input: { clientId } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				await mustSee(tx, staff, clientId);
				const sheets = await sheetsOfClient(tx, clientId);
				const attributes = await attributesOfClient(tx, clientId);
				const [currency, filledBy] = [await usualCurrency(tx), await lastToFill(tx, clientId)];
				return { sheets, attributes, currency, filledBy };
			}),
		),

	/** Loads a template onto a client; twice adds nothing. */
	load: act('client.change')
		.input(onClient)
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await carrySheet(office, { actor, ...input }))),

	/** Takes one off; what it said stays as attributes of the client. */
	takeOff: act('client.change')
		.input(onClient)
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await takeSheetOff(office, { actor, ...input }))),

	/** Answers all that is wrong with what was typed, when something is; whoever comes second to an attribute is refused. */
	fill: act('client.change')
		.input(z.object({ clientId: anId, typed: values, was: values }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await fillSheet(office, { actor, ...input }))),

	addAttribute: act('client.change')
		.input(z.object({ clientId: anId, name: aName, value: z.string().max(2 * LONGEST_VALUE) }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await addAttribute(office, { actor, ...input }))),

	removeAttribute: act('client.change')
		.input(z.object({ attributeId: anId }))
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await removeAttribute(office, { actor, ...input }))),
});
