import { changeClient } from '@quittance/commands/change-client.ts';
import { createClient } from '@quittance/commands/create-client.ts';
import { clientKinds, factNames } from '@quittance/core/client/fact-names.ts';
import { factChoices } from '@quittance/db/fact-choices.ts';
import { factsOf, lastToChange } from '@quittance/db/client-facts.ts';
import { usualCurrency } from '@quittance/db/organizations.ts';
import { countryCodes } from '@quittance/imports/values/country.ts';
import { z } from 'zod';
import { answer, found } from '../answer.ts';
import { anId } from '../input.ts';
import { act, officeRouter } from '../trpc.ts';
import { mustSee } from './client-seen.ts';

const kind = z.enum(clientKinds);
const typed = z.partialRecord(z.enum(factNames), z.string().max(500));

/** What people type of a client (CLI-01, CLI-08). */
export const clientFacts = officeRouter({
	/** What is known of one, with the version to answer with when it changes, and who changed it last. */
	of: act('client.see')
		.input(z.object({ id: anId }))
		.query(({ ctx: { office, staff }, input: { id } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				await mustSee(tx, staff, id);
				const facts = found(await factsOf(tx, id), 'client.unknown');
				return { facts, currency: await usualCurrency(tx), changedBy: await lastToChange(tx, id) };
			}),
		),

	/** What there is to choose from. */
	choices: act('client.list').query(({ ctx: { office, staff } }) =>
		office.db.read(staff.organizationId, async (tx) => ({ ...(await factChoices(tx)), countries: countryCodes() })),
	),

	/** Makes a client; answers all that is wrong with what was typed, when something is. */
	create: act('client.create')
		.input(
			z.object({
				...{ kind, typed, profileId: anId.nullable().optional() },
				...{ groupIds: z.array(anId).max(100).default([]), sheetIds: z.array(anId).max(100).default([]) },
			}),
		)
		.mutation(async ({ ctx: { office, actor }, input }) => answer(await createClient(office, { actor, ...input }))),

	/** Changes one; whoever comes second is refused, and told who was faster. */
	change: act('client.change')
		.input(z.object({ id: anId, version: z.int(), kind, typed }))
		.mutation(async ({ ctx: { office, actor }, input: { id, ...input } }) =>
			answer(await changeClient(office, { actor, clientId: id, ...input })),
		),
});
