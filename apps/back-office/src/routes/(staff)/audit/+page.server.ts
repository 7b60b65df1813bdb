import { parseDay } from '@quittance/core/calendar/day.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { api }, url, depends }) => {
	depends('app:audit');
	const asked = (name: string) => url.searchParams.get(name) || undefined;
	const day = asked('day');
	const filter = {
		...{ actor: asked('person'), noun: asked('about'), clientId: asked('client') },
		day: day === undefined ? undefined : parseDay(day),
	};
	const trail = await api.activities.audit({ ...filter, cursor: asked('before') });
	const kept = new URLSearchParams([...url.searchParams].filter(([name, value]) => name !== 'before' && value !== ''));
	if (trail.next) kept.set('before', trail.next);
	return { trail, filter, next: trail.next && `?${kept.toString()}` };
};
