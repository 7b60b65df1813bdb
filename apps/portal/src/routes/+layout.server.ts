import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals: { language, theme, contact } }) => ({
	language,
	theme,
	contactName: contact?.name,
});
