import { fail } from '@sveltejs/kit';
import { attempt } from '#lib/server/attempt.ts';
import { typed } from '#lib/server/typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, depends }) => {
	depends('app:session');
	return {
		sessions: await api.account.sessions(),
		factor: await api.factor.see(),
		digest: await api.account.digest(),
	};
};

export const actions = {
	password: async ({ request, locals: { api } }) => {
		const form = await request.formData();
		const asked = { current: typed(form, 'current'), password: typed(form, 'password') };
		const changed = await attempt(api.account.changePassword(asked));
		return changed.ok ? { done: 'password' as const } : fail(400, { refused: changed });
	},

	end: async ({ request, locals: { api } }) => {
		await api.account.endSession({ id: typed(await request.formData(), 'session') });
		return { done: 'end' as const };
	},

	endOthers: async ({ locals: { api } }) => {
		await api.account.endOthers();
		return { done: 'end' as const };
	},

	digest: async ({ request, locals: { api } }) => {
		const morning = typed(await request.formData(), 'digest') === 'each morning';
		const chosen = await attempt(api.account.chooseDigest({ digest: morning ? 'each morning' : 'never' }));
		return chosen.ok ? { done: 'digest' as const } : fail(409, { refused: chosen });
	},

	factorBegin: async ({ locals: { api } }) => {
		const begun = await attempt(api.factor.begin());
		return begun.ok ? { begun: true } : fail(400, { refused: begun });
	},

	factorConfirm: async ({ request, locals: { api } }) => {
		const code = typed(await request.formData(), 'code');
		const confirmed = await attempt(api.factor.confirm({ code }));
		return confirmed.ok ? { ...confirmed.value, done: 'factorOn' as const } : fail(400, { wrong: confirmed });
	},

	factorCodes: async ({ request, locals: { api } }) => {
		const code = typed(await request.formData(), 'code');
		const renewed = await attempt(api.factor.renewCodes({ code }));
		return renewed.ok ? { ...renewed.value, done: 'codes' as const } : fail(400, { refused: renewed });
	},

	factorOff: async ({ request, locals: { api } }) => {
		const form = await request.formData();
		const asked = { password: typed(form, 'password'), code: typed(form, 'code') };
		const off = await attempt(api.factor.switchOff(asked));
		return off.ok ? { done: 'factorOff' as const } : fail(400, { refused: off });
	},
} satisfies Actions;
