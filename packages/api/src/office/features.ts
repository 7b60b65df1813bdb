import { changeSending } from '@quittance/commands/change-sending.ts';
import { switchFeature } from '@quittance/commands/switch-feature.ts';
import { features as known } from '@quittance/core/organization/features.ts';
import { featuresOff } from '@quittance/db/features.ts';
import { runSettings } from '@quittance/db/runs.ts';
import { z } from 'zod';
import { answer } from '../answer.ts';
import { act, officeRouter } from '../trpc.ts';

/** What the organization does, and does without (ORG-06). */
export const features = officeRouter({
	/** Which are on; `sending` is that the nights send by themselves. */
	see: act('settings.see').query(({ ctx: { office, staff } }) =>
		office.db.read(staff.organizationId, async (tx) => {
			const [off, { automaticSending }] = [await featuresOff(tx), await runSettings(tx)];
			return [
				{ feature: 'sending' as const, on: automaticSending },
				...known.map((feature) => ({ feature, on: !off.includes(feature) })),
			];
		}),
	),

	/** Turns one on or off; sending has its own conditions (SCN-22). */
	turn: act('settings.change')
		.input(z.object({ feature: z.enum(['sending', ...known]), on: z.boolean() }))
		.mutation(async ({ ctx: { office, actor }, input: { feature, on } }) =>
			answer(
				feature === 'sending'
					? await changeSending(office, { actor, automaticSending: on })
					: await switchFeature(office, { actor, feature, on }),
			),
		),
});
