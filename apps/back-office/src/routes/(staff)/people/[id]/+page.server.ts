import { error, fail } from '@sveltejs/kit';
import { typedRole } from '#lib/people/typed-role.ts';
import type { OfficeCaller } from '#lib/server/api.ts';
import { attempt } from '#lib/server/attempt.ts';
import { typed } from '#lib/server/typed.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, params: { id }, depends }) => {
	depends('app:collaborator');
	const people = await api.people.list();
	const person = people.find((one) => one.id === id);
	if (!person) error(404, 'collaborator.unknown');
	const successors = people.filter((one) => one.id !== id && one.state === 'active' && one.role !== 'viewer');
	return { person, successors: successors.map(({ id, name }) => ({ value: id, label: name })) };
};

type Act = 'inviteAgain' | 'resetFactor' | 'setRole' | 'deactivate' | 'reactivate';
type Ask = (people: OfficeCaller['people'], id: string, form: FormData) => Promise<unknown>;

/** Asks, and says which act it was and how it ended. */
const doing =
	(act: Act, ask: Ask) =>
	async ({ request, locals: { api }, params: { id } }: RequestEvent) => {
		const done = await attempt(ask(api.people, id, await request.formData()));
		return done.ok ? { done: act } : fail(409, { refused: done });
	};

export const actions = {
	inviteAgain: doing('inviteAgain', (people, id) => people.inviteAgain({ id })),
	resetFactor: doing('resetFactor', (people, id) => people.resetFactor({ id })),
	setRole: doing('setRole', (people, id, form) => people.setRole({ id, role: typedRole(typed(form, 'role')) })),
	deactivate: doing('deactivate', (people, id, form) =>
		people.deactivate({ id, successorId: typed(form, 'successor') || undefined }),
	),
	reactivate: doing('reactivate', (people, id) => people.reactivate({ id })),
} satisfies Actions;
