import FileDown from '@lucide/svelte/icons/file-down';
import Group from '@lucide/svelte/icons/group';
import ListChecks from '@lucide/svelte/icons/list-checks';
import MoonStar from '@lucide/svelte/icons/moon-star';
import PenLine from '@lucide/svelte/icons/pen-line';
import Route from '@lucide/svelte/icons/route';
import Scale from '@lucide/svelte/icons/scale';
import ScrollText from '@lucide/svelte/icons/scroll-text';
import Settings2 from '@lucide/svelte/icons/settings-2';
import Shapes from '@lucide/svelte/icons/shapes';
import SquareKanban from '@lucide/svelte/icons/square-kanban';
import Tags from '@lucide/svelte/icons/tags';
import UserCog from '@lucide/svelte/icons/user-cog';
import Users from '@lucide/svelte/icons/users';
import { mayAct, type Act } from '@quittance/core/rights/acts.ts';
import type { Role } from '@quittance/core/rights/client-right.ts';
import type { Drawing } from '@quittance/ui/parts/drawing.ts';
import { m } from './paraglide/messages.js';
import { paths } from './paths.ts';

type RoomPage = { readonly href: string; readonly label: string; readonly icon: Drawing; readonly act: Act };
export type Room = { readonly name: string; readonly pages: readonly RoomPage[] };

/** The three rooms of the desk and the first pages of each that a role may see; a room of which they see none is not there. */
export const roomsFor = (role: Role): readonly Room[] =>
	rooms()
		.map(({ name, pages }) => ({ name, pages: pages.filter(({ act }) => mayAct(role, act).ok) }))
		.filter(({ pages }) => pages.length > 0);

/** Made anew for each page: their words are in its language. */
const rooms = (): readonly Room[] => [
	{
		name: m.nav_act(),
		pages: [
			{ href: paths.board, label: m.nav_board(), icon: SquareKanban, act: 'board.see' },
			{ href: paths.due, label: m.nav_due(), icon: ListChecks, act: 'due.see' },
			{ href: paths.tonight, label: m.nav_tonight(), icon: MoonStar, act: 'tonight.see' },
		],
	},
	{
		name: m.nav_follow(),
		pages: [
			{ href: paths.owed, label: m.nav_owed(), icon: Scale, act: 'owed.see' },
			{ href: paths.clients, label: m.nav_clients(), icon: Users, act: 'client.list' },
		],
	},
	{
		name: m.nav_configure(),
		pages: [
			{ href: paths.imports, label: m.nav_imports(), icon: FileDown, act: 'import.see' },
			{ href: paths.profiles, label: m.nav_profiles(), icon: Shapes, act: 'profile.see' },
			{ href: paths.groups, label: m.nav_groups(), icon: Group, act: 'group.see' },
			{ href: paths.tags, label: m.nav_tags(), icon: Tags, act: 'tag.see' },
			{ href: paths.scenarios, label: m.nav_scenarios(), icon: Route, act: 'scenario.see' },
			{ href: paths.templates, label: m.nav_templates(), icon: PenLine, act: 'template.see' },
			{ href: paths.people, label: m.nav_people(), icon: UserCog, act: 'staff.see' },
			{ href: paths.settings, label: m.nav_settings(), icon: Settings2, act: 'settings.see' },
			{ href: paths.audit, label: m.nav_audit(), icon: ScrollText, act: 'activity.audit' },
		],
	},
];
