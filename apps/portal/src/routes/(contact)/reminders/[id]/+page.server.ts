import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { message, invoices } = await event.locals.api.reminders.one({ id: event.params.id });
	// The mail itself is a page of its own, shown in a frame: nothing of it is mixed into this one.
	const { bodyHtml, ...rest } = message;
	return { message: { ...rest, hasHtml: bodyHtml !== null }, invoices };
};
