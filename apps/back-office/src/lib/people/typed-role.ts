import type { Role } from '@quittance/core/rights/client-right.ts';

const roles: readonly string[] = ['admin', 'collaborator', 'viewer'] satisfies Role[];

/** A role that a form sends; the least where it sends none. */
export const typedRole = (text: string): Role => (roles.includes(text) ? (text as Role) : 'viewer');
