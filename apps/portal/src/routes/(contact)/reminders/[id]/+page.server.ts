import { api } from '#lib/server/api.ts';
import { shown } from '#lib/server/attempt.ts';

export const load = async (event) => {
	const { message, invoices } = await shown(api(event).reminders.one({ id: event.params.id }));
	// The mail itself is a page of its own, shown in a frame: nothing of it is mixed into this one.
	const { bodyHtml, ...rest } = message;
	return { message: { ...rest, hasHtml: bodyHtml !== null }, invoices };
};
