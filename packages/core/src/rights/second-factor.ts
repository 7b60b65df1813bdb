import type { Act } from './acts.ts';
import type { Role } from './client-right.ts';

export const factorRequirements = ['nobody', 'admins', 'all'] as const;

/** Whom an organization asks for a second factor, whether they like it or not. */
export type FactorRequired = (typeof factorRequirements)[number];

/** What somebody may do who owes one: set it up, and leave. */
const before: ReadonlySet<Act> = new Set<Act>(['session.see', 'account.see', 'account.change']);

/** Must somebody of this role set up a second factor before they see anything else (ORG-02)? */
export const owesFactor = (required: FactorRequired, role: Role, has: boolean): boolean =>
	!has && (required === 'all' || (required === 'admins' && role === 'admin'));

/** May that be done before one has the factor that one owes? */
export const mayBeforeFactor = (act: Act): boolean => before.has(act);
