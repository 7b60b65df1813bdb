import { fail } from '@sveltejs/kit';
import type { AnsweredRefusal } from '@quittance/api/refusals.ts';
import type { Outcome } from '@quittance/core/outcome.ts';
import { attempt } from '#lib/server/attempt.ts';
import { typed } from '#lib/server/typed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, params: { id }, depends }) => {
	depends(`app:client:${id}`, 'app:organization');
	const asked = { clientId: id };
	const [contacts, places, postal, types] = await Promise.all([
		api.contacts.ofClient(asked),
		api.contacts.places(asked),
		api.postalAddresses.ofClient(asked),
		api.phoneTypes.list(),
	]);
	return { contacts, places, postal, phoneTypes: types.map(({ name }) => name) };
};

const channels = ['email', 'sms', 'whatsapp', 'viber'] as const;
const oneOf = <T extends string>(known: readonly [T, ...T[]], word: string): T =>
	known.find((one) => one === word) ?? known[0];

const typedAddress = (form: FormData) => ({
	...{ lines: typed(form, 'lines'), postalCode: typed(form, 'postalCode'), city: typed(form, 'city') },
	...{ country: typed(form, 'country'), position: typed(form, 'position') },
});

/** What was refused stays typed, beside the reason; `at` says in which of the page's forms. */
const said = (answer: Outcome<unknown, AnsweredRefusal>, at: string, form: FormData) => {
	const sent = Object.fromEntries([...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
	return answer.ok ? { at, sent: {}, refused: undefined } : fail(400, { at, sent, refused: answer });
};

export const actions = {
	save: async ({ request, locals: { api }, params: { id } }) => {
		const form = await request.formData();
		const contactId = typed(form, 'contact') || null;
		const asked = { clientId: id, contactId, name: typed(form, 'name'), title: typed(form, 'title') };
		const receives = typed(form, 'receives');
		const receivesReminders = receives === 'to' || receives === 'cc' ? receives : null;
		return said(
			await attempt(api.contacts.save({ ...asked, receivesReminders })),
			`contact ${contactId ?? 'new'}`,
			form,
		);
	},

	unlink: async ({ request, locals: { api }, params: { id } }) => {
		const form = await request.formData();
		const contactId = typed(form, 'contact');
		return said(await attempt(api.contacts.unlink({ clientId: id, contactId })), `contact ${contactId}`, form);
	},

	add: async ({ request, locals: { api }, params: { id } }) => {
		const form = await request.formData();
		const contactId = typed(form, 'contact') || null;
		const kind = typed(form, 'kind') === 'phone' ? 'phone' : 'email';
		const asked = { clientId: id, contactId, kind, value: typed(form, 'value') } as const;
		const more = { type: typed(form, 'type') || 'work', how: typed(form, 'how') };
		const added = await attempt(api.contacts.addPlace({ ...asked, ...more }));
		return said(added, `${kind} ${contactId ?? 'own'}`, form);
	},

	remove: async ({ request, locals: { api } }) => {
		const form = await request.formData();
		const placeId = typed(form, 'place');
		return said(await attempt(api.contacts.removePlace({ placeId })), `place ${placeId}`, form);
	},

	restore: async ({ request, locals: { api } }) => {
		const form = await request.formData();
		const placeId = typed(form, 'place');
		return said(await attempt(api.contacts.restoreMailbox({ placeId })), `place ${placeId}`, form);
	},

	allow: async ({ request, locals: { api } }) => {
		const form = await request.formData();
		const asked = { placeId: typed(form, 'place'), channel: oneOf(channels, typed(form, 'channel')) };
		const allowed = await attempt(api.contacts.setConsent({ ...asked, how: typed(form, 'how') }));
		return said(allowed, `place ${asked.placeId}`, form);
	},

	forbid: async ({ request, locals: { api } }) => {
		const form = await request.formData();
		const asked = { placeId: typed(form, 'place'), channel: oneOf(channels, typed(form, 'channel')), how: null };
		return said(await attempt(api.contacts.setConsent(asked)), `place ${asked.placeId}`, form);
	},

	addAddress: async ({ request, locals: { api }, params: { id } }) => {
		const form = await request.formData();
		const contactId = typed(form, 'contact') || null;
		const added = await attempt(api.postalAddresses.add({ clientId: id, contactId, typed: typedAddress(form) }));
		return said(added, `address ${contactId ?? 'own'}`, form);
	},

	changeAddress: async ({ request, locals: { api } }) => {
		const form = await request.formData();
		const id = typed(form, 'address');
		const changed = await attempt(api.postalAddresses.change({ id, typed: typedAddress(form) }));
		return said(changed, `address ${id}`, form);
	},

	removeAddress: async ({ request, locals: { api } }) => {
		const form = await request.formData();
		const id = typed(form, 'address');
		return said(await attempt(api.postalAddresses.remove({ id })), `address ${id}`, form);
	},

	firstAddress: async ({ request, locals: { api } }) => {
		const form = await request.formData();
		const id = typed(form, 'address');
		return said(await attempt(api.postalAddresses.first({ id })), `address ${id}`, form);
	},
} satisfies Actions;
