import { m } from '#lib/paraglide/messages.js';
import type { ClientColumn } from './filter.ts';

/** What the columns are called that may be hidden. */
export const columnWords = {
	code: m.clients_code,
	profile: m.clients_profile,
	groups: m.clients_groups,
	tags: m.clients_tags,
	owner: m.clients_owner,
	overdue: m.clients_overdue,
} as const satisfies Record<ClientColumn, unknown>;
