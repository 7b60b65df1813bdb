import { m } from '#lib/paraglide/messages.js';

const counted = {
	clients: m.import_count_clients,
	invoices: m.import_count_invoices,
	creditNotes: m.import_count_credit_notes,
	payments: m.import_count_payments,
	matches: m.import_count_matches,
	changed: m.import_count_changed,
	gone: m.import_count_gone,
	unmatched: m.import_count_unmatched,
	contacts: m.import_count_contacts,
	deleted: m.import_count_deleted,
} as const;

type Counted = keyof typeof counted;
const isCounted = (name: string): name is Counted => Object.hasOwn(counted, name);

/** What an import brings, each thing with its number; what there is none of is left out. */
export const countsInWords = (
	counts: Readonly<Record<string, number>> | undefined,
): { name: string; count: number }[] =>
	Object.entries(counts ?? {}).flatMap(([name, count]) =>
		isCounted(name) && count > 0 ? [{ name: counted[name]({ count }), count }] : [],
	);

const formats: Readonly<Record<string, () => string>> = {
	fec: m.import_format_fec,
	invoices: m.import_format_invoices,
	clients: m.import_format_clients,
};

/** What kind of file it is: `fec`, or `csv invoices` as the import calls it. */
export const formatInWords = (format: string | undefined): string =>
	formats[format?.split(' ').at(-1) ?? '']?.() ?? format ?? '';

const states: Readonly<Record<string, () => string>> = {
	looking: m.import_state_looking,
	looked: m.import_state_looked,
	refused: m.import_state_refused,
	taking: m.import_state_taking,
	failed: m.import_state_failed,
};

/** Where an offered file stands. */
export const stateInWords = (state: string): string => states[state]?.() ?? state;
