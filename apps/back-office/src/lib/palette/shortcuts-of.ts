import { m } from '#lib/paraglide/messages.js';

export type Shortcut = {
	/** Keys as printed on a keyboard, apart by blanks. */
	readonly keys: string;
	readonly does: () => string;
};

const rows: readonly Shortcut[] = [
	{ keys: 'j k', does: m.keys_rows },
	{ keys: '↵', does: m.keys_open },
];
const list: readonly Shortcut[] = [{ keys: '/', does: m.keys_search }, ...rows];

/** The keys that only one page knows, by its route; a page that is not here has none of its own. */
export const shortcutsOf: Readonly<Record<string, readonly Shortcut[]>> = {
	'/(staff)/board': [
		{ keys: '/', does: m.keys_search },
		{ keys: 'n', does: m.keys_new_task },
		{ keys: 'j k', does: m.keys_card },
		{ keys: 'h l', does: m.keys_column },
		{ keys: 'Alt j k h l', does: m.keys_move },
		{ keys: '↵', does: m.keys_open },
		{ keys: '⌘ ↵', does: m.keys_complete },
	],
	'/(staff)/board/calls': [
		{ keys: '1 2 3 4', does: m.keys_call_outcome },
		{ keys: 'n', does: m.keys_call_skip },
		{ keys: 'p', does: m.keys_call_back },
		{ keys: '⌘ ↵', does: m.keys_call_next },
	],
	'/(staff)/clients': list,
	'/(staff)/owed': list,
	'/(staff)/clients/[id]': rows,
	'/(staff)/clients/[id]/messages': rows,
	'/(staff)/clients/[id]/paid': rows,
	'/(staff)/tonight': rows,
	'/(staff)/scenarios': rows,
	'/(staff)/templates': rows,
	'/(staff)/people': rows,
};

/** The keys that every page knows. */
export const everywhere: readonly Shortcut[] = [
	{ keys: 'Ctrl K', does: m.keys_palette },
	{ keys: '?', does: m.keys_help },
	{ keys: 'Esc', does: m.keys_close },
];
