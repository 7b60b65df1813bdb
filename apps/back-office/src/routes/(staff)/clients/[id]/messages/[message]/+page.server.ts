import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, params }) => {
	const message = await api.reminders.asSent({ id: params.message });
	if (message.clientId !== params.id) error(404, 'action.unknown');
	return { message };
};
