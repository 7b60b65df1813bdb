import { expectedList } from '../expected.ts';
import type { Policy } from './policies.ts';

/** Cases that other dunning programs gave rise to, restated as facts; they lie beside the repository. */
export type PeerCase = {
	readonly id: string;
	readonly title: string;
	readonly domain: string;
	/** must: we do the same; should: the same, or a decision says why not; differ: we do something else, on purpose. */
	readonly adopt: 'must' | 'should' | 'differ';
	readonly policy?: string | null;
	readonly documents?: readonly PeerDocument[];
	readonly timeline?: readonly PeerEvent[];
	readonly given?: Given;
	readonly expect?: Expected;
	readonly ours?: { readonly why: string; readonly expect?: Expected };
};

export type Expected = Readonly<Record<string, unknown>>;

export type PeerDocument = {
	readonly id: string;
	readonly amount: number;
	readonly currency: string;
	readonly date?: string;
	readonly due?: string;
	readonly overdue?: boolean;
	readonly daysOverdue?: number;
	readonly graceUntil?: string;
	readonly installments?: readonly { readonly id: string; readonly due: string; readonly amount: number }[];
};

export type PeerEvent = {
	readonly on: string;
	readonly do?: string;
	readonly docs?: readonly string[] | 'all-drafts';
	readonly id?: string;
	readonly amount?: number;
	readonly amounts?: readonly number[];
	readonly allocated?: boolean;
	readonly against?: string | null;
	readonly levels?: Readonly<Record<string, number>>;
	readonly expect?: Expected;
};

/** What a case without a story, or beside it, takes for granted; each case names a few of these. */
export type Given = {
	readonly condition?: {
		readonly minUnpaidCount?: number;
		readonly minBalance?: number;
		readonly minDaysSinceEarliestUnpaid?: number;
		readonly tag?: string;
	};
	readonly state?: { readonly unpaidCount?: number; readonly balance?: number; readonly earliestUnpaidAge?: number };
	readonly outstanding?: number;
	readonly annualRatePct?: number;
	readonly fee?: number;
	readonly balance?: number;
	readonly dunningCurrency?: string;
	readonly invoiceCurrency?: string;
	readonly lastAttempt?: string;
	readonly counters?: Readonly<Record<string, Readonly<Record<string, number>>>>;
	readonly entityPolicy?: string;
	readonly customerPolicy?: string;
	readonly entities?: Readonly<Record<string, string | null>>;
	readonly customers?: Readonly<Record<string, { readonly entity: string; readonly policy?: string }>>;
	readonly overdueEUR?: Readonly<Record<string, number>>;
	readonly overdue?: number;
	readonly threshold?: number | { readonly currency: string };
	readonly invoices?: readonly {
		readonly id: string;
		readonly overdue: boolean;
		readonly currency: string;
		readonly customer?: string;
		readonly entity?: string;
		readonly ready?: boolean;
	}[];
	readonly invoice?: {
		readonly total?: number;
		readonly paid?: number;
		readonly amount?: number;
		readonly currency?: string;
	};
	readonly paid?: boolean;
	readonly open?: number;
	readonly disputed?: boolean;
	readonly disputeLost?: boolean;
	readonly daysOverdue?: number;
	readonly level?: { readonly days: number; readonly listAllDue?: boolean };
	readonly levelSent?: Readonly<Record<string, string>>;
	readonly requestedLevel?: number;
	readonly runDate?: string;
	readonly lastSent?: string;
	readonly gapDays?: number;
	readonly graceUntil?: string;
	readonly org?: string;
	readonly group?: string;
	readonly customer?: string;
	readonly candidates?: readonly { readonly doc: string; readonly level: number }[];
	readonly date?: string;
	readonly due?: string;
	readonly today?: string;
	readonly timezone?: string;
	readonly nowUtc?: string;
	readonly reminders?: readonly PeerReminder[];
};

export type PeerReminder = {
	readonly n?: number;
	readonly from?: 'date' | 'due';
	readonly days?: number;
	readonly endless?: 'daily' | 'two-weeks' | 'monthly';
};

type List = { readonly policies: Readonly<Record<string, Policy>>; readonly cases: readonly PeerCase[] };

const list = expectedList('peer-cases/cases.json') as List | undefined;

/** All but the rights of collaborators and contacts, which are no matter of the engine; empty where the list is absent. */
export const peerCases = (list?.cases ?? []).filter(({ domain }) => domain !== 'acl');

export const policyNamed = (name: string): Policy => {
	const policy = list?.policies[name];
	if (!policy) throw new Error(`no peer policy is called ${name}`);
	return policy;
};

export const cents = (amount: number): bigint => BigInt(Math.round(amount * 100));

export const amount = (minor: bigint): number => Number(minor) / 100;
