import { parseDay } from '@quittance/core/calendar/day.ts';
import type { Outcome } from '@quittance/core/outcome.ts';
import type { RefusalCode } from '@quittance/ui/words/refusals.ts';
import { error, fail, redirect } from '@sveltejs/kit';
import { attempt } from '#lib/server/attempt.ts';
import { typed } from '#lib/server/typed.ts';
import { chosenAt, chosenIn } from '#lib/tonight/chosen.ts';
import type { Actions, PageServerLoad } from './$types';

/** What a night follows from: what others change of it is seen at once. */
const heard = [
	'import',
	'hold',
	'promise',
	'dispute',
	'payment',
	'run',
	'invoice',
	'action',
	'organization',
	'scenario',
];

export const load: PageServerLoad = async ({ locals: { api, staff }, url, depends }) => {
	for (const noun of heard) depends(`app:${noun}`);
	const chosen = chosenIn(url);
	const { group, hold, message } = chosen;
	const preview = await api.tonight.preview({ group, hold });
	const takeover = !preview.live && staff?.role === 'admin' ? await api.tonight.takeover() : undefined;
	const asked = message !== undefined;
	return { chosen, preview, takeover, message: message && (await api.tonight.message(message)), asked };
};

type Act = 'approve' | 'untick' | 'tick' | 'goLive' | 'sending';

/** What becomes of an act: its name, and beside a refusal the reason as it was typed. */
function answered(act: Act, outcome: Outcome<unknown, RefusalCode>, reason = '') {
	return outcome.ok ? { act } : fail(409, { act, refused: outcome, reason });
}

function nightIn(form: FormData) {
	const night = parseDay(typed(form, 'night'));
	return night ?? error(400);
}

const texts = (form: FormData, name: string): string[] =>
	form.getAll(name).filter((value): value is string => typeof value === 'string');

export const actions = {
	approve: async ({ request, locals: { api } }) => {
		const form = await request.formData();
		const [step, channel, clientId, key] = [
			typed(form, 'step'),
			typed(form, 'channel'),
			typed(form, 'client'),
			typed(form, 'key'),
		];
		const of = clientId ? { clientId, key } : step ? { step, channel } : ('all' as const);
		const asked = { night: nightIn(form), of, seen: typed(form, 'seen') };
		return answered('approve', await attempt(api.tonight.approve(asked)));
	},

	untick: async ({ request, locals: { api }, url }) => {
		const form = await request.formData();
		const all = texts(form, 'invoice');
		const ticked = new Set(texts(form, 'ticked'));
		const whole = form.has('whole');
		const invoiceIds = whole ? all : all.filter((id) => !ticked.has(id));
		const reason = typed(form, 'reason');
		if (invoiceIds.length === 0) return fail(400, { act: 'untick' as const, reason });
		const unticked = await attempt(api.tonight.untick({ night: nightIn(form), invoiceIds, reason }));
		if (unticked.ok && invoiceIds.length === all.length)
			redirect(303, `${url.pathname}${chosenAt({ hold: 'unticked tonight' })}`);
		return answered('untick', unticked, reason);
	},

	tick: async ({ request, locals: { api } }) => {
		const form = await request.formData();
		const asked = { night: nightIn(form), invoiceIds: texts(form, 'invoice') };
		return answered('tick', await attempt(api.tonight.tick(asked)));
	},

	goLive: async ({ request, locals: { api } }) => {
		const form = await request.formData();
		const takeover = typed(form, 'takeover') === 'by age' ? 'by age' : 'from R1';
		return answered('goLive', await attempt(api.tonight.goLive({ takeover, automaticSending: form.has('automatic') })));
	},

	sending: async ({ request, locals: { api } }) => {
		const form = await request.formData();
		const on = typed(form, 'on') === 'yes';
		const change = typed(form, 'what') === 'approval' ? { approvalRequired: on } : { automaticSending: on };
		return answered('sending', await attempt(api.tonight.changeSending(change)));
	},
} satisfies Actions;
