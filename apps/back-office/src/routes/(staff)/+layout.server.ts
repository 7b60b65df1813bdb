import { redirect } from '@sveltejs/kit';
import { paths } from '#lib/paths.ts';
import type { LayoutServerLoad } from './$types';

/** Who is at the desk, what day it is there, and up to where the pages have heard: asked first, so that nothing falls in between. */
export const load: LayoutServerLoad = async ({ locals: { staff, api }, depends }) => {
	depends('app:desk', 'app:bell', 'app:organization', 'app:telephone');
	if (!staff) redirect(303, paths.signIn);
	const cursor = await api.live.cursor();
	const { organization, calendar, featuresOff } = await api.session.desk();
	const telephone = staff.owesFactor ? { dials: false } : await api.telephony.mine();
	const unseen = staff.owesFactor ? 0 : await api.bell.unseen();
	return { staff, organization, calendar, featuresOff, cursor, unseen, telephone };
};
