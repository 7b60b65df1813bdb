import { changeDisputeReasons } from '@quittance/commands/change-dispute-reasons.ts';
import { editSettings } from '@quittance/commands/edit-settings.ts';
import { regionsOf } from '@quittance/commands/holidays.ts';
import { offeredReasons, standardReasons } from '@quittance/core/dispute/reasons.ts';
import { settingNames, settingsAsTyped, type TypedSettings } from '@quittance/core/organization/settings.ts';
import { refuse } from '@quittance/core/outcome.ts';
import { ownDisputeReasons } from '@quittance/db/dispute-reasons.ts';
import { settingsOf, usualCurrency } from '@quittance/db/organizations.ts';
import { countryCodes } from '@quittance/imports/values/country.ts';
import { z } from 'zod';
import { answer } from '../answer.ts';
import { act, officeRouter } from '../trpc.ts';

const asTyped = z.partialRecord(z.enum(settingNames), z.string().max(2000)) as z.ZodType<TypedSettings>;

const words = z.string().max(200);
const aReason = z.object({ code: words, french: words, english: words });

/** What holds for the whole organization; everybody may read it, admins change it. */
export const settings = officeRouter({
	/** As they stand, and what the chosen ones are chosen from. */
	see: act('settings.see').query(({ ctx: { office, staff, factor } }) =>
		office.db.read(staff.organizationId, async (tx) => {
			const standing = await settingsOf(tx);
			return {
				typed: settingsAsTyped(standing),
				currency: await usualCurrency(tx),
				countries: countryCodes(),
				regions: regionsOf(standing.country),
				/** Whether the installation can keep second factors. */
				factorPossible: factor !== undefined,
			};
		}),
	),

	/** What was typed over what was there; all that is wrong is answered at once. */
	change: act('settings.change')
		.input(z.object({ typed: asTyped, was: asTyped }))
		.mutation(async ({ ctx: { office, actor, factor }, input: { typed, was } }) => {
			const asked = typed.factorRequired ?? 'nobody';
			// Nobody could set one up, and everybody would be led to a page on which they cannot.
			if (asked !== 'nobody' && !factor) answer(refuse('factor.noKey'));
			return answer(await editSettings(office, { actor, typed, was }));
		}),

	/** The reasons that may be given for a dispute, in both languages, and whether they are those that everybody has (INV-09). */
	disputeReasons: act('settings.see').query(({ ctx: { office, staff } }) =>
		office.db.read(staff.organizationId, async (tx) => {
			const reasons = offeredReasons(await ownDisputeReasons(tx));
			return { reasons, standard: reasons === standardReasons };
		}),
	),

	/** Another list over the one that was read; an empty one brings the standard list back. */
	changeDisputeReasons: act('settings.change')
		.input(
			z.object({
				reasons: z.array(aReason.extend({ code: words.nullable() })).max(100),
				was: z.array(aReason).max(100),
			}),
		)
		.mutation(async ({ ctx: { office, actor }, input }) =>
			answer(await changeDisputeReasons(office, { actor, ...input })),
		),
});
