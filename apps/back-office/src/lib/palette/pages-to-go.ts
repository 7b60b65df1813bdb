import Bell from '@lucide/svelte/icons/bell';
import CircleUser from '@lucide/svelte/icons/circle-user';
import FilePlus from '@lucide/svelte/icons/file-plus';
import Phone from '@lucide/svelte/icons/phone';
import Wand from '@lucide/svelte/icons/wand';
import { mayAct, type Act } from '@quittance/core/rights/acts.ts';
import type { Role } from '@quittance/core/rights/client-right.ts';
import type { Drawing } from '@quittance/ui/parts/drawing.ts';
import { m } from '#lib/paraglide/messages.js';
import { paths } from '#lib/paths.ts';
import { roomsFor } from '#lib/rooms.ts';

type PageToGo = {
	readonly href: string;
	readonly label: string;
	readonly icon: Drawing;
	/** The room or the page that it is found in. */
	readonly more?: string;
};

/** Where one can go from anywhere: the pages of the navigation, and those below that one looks for by name. */
export const pagesToGo = (role: Role): readonly PageToGo[] => [
	...roomsFor(role).flatMap(({ name, pages }) =>
		pages.map(({ href, label, icon }) => ({ href, label, icon, more: name })),
	),
	...below().filter(({ act }) => mayAct(role, act).ok),
];

const below = (): readonly (PageToGo & { readonly act: Act })[] => [
	{ href: paths.bell, label: m.bell_title(), icon: Bell, act: 'bell.hear' },
	{ href: paths.calls, label: m.calls_title(), icon: Phone, more: m.nav_board(), act: 'card.complete' },
	{ href: paths.account, label: m.account_title(), icon: CircleUser, act: 'account.see' },
	{ href: paths.newClient, label: m.facts_new(), icon: FilePlus, more: m.nav_clients(), act: 'client.create' },
	{ href: paths.rules, label: m.rules_title(), icon: Wand, more: m.nav_groups(), act: 'rule.see' },
];
