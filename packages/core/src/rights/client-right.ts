/** What a collaborator may do at all (ORG-01). */
export type Role = 'admin' | 'collaborator' | 'viewer';

/** What a person may see and do on one client (DOC-02). In rising order: each allows what the one before it allows. */
export const rightsInOrder = ['none', 'read', 'full'] as const;
export type Right = (typeof rightsInOrder)[number];

/** What an organization gives on clients of which nothing else is said. */
export type DefaultRights = { readonly collaborator: Right; readonly viewer: Right };

/** As a new organization starts: collaborators work on every client, viewers look at every client. */
export const usualRights: DefaultRights = { collaborator: 'full', viewer: 'read' };

/**
 * The effective right of a member of the staff on a client (DOC-02): what was said for the two of them, else the organization's
 * default for the role. Admins act everywhere, a viewer never does more than read, and a client that was deleted is there for nobody
 * (CLI-13). Its twin in SQL is packages/db/src/client-rights.ts; a property test holds them equal.
 */
export function rightOnClient(
	role: Role,
	explicit: Right | undefined,
	defaults: DefaultRights,
	deleted = false,
): Right {
	if (deleted) return 'none';
	if (role === 'admin') return 'full';
	const given = explicit ?? defaults[role];
	return role === 'viewer' ? lowerOf(given, 'read') : given;
}

/** Whether a right is enough for what asks for `needed`. */
export const suffices = (right: Right, needed: Right): boolean =>
	rightsInOrder.indexOf(right) >= rightsInOrder.indexOf(needed);

const lowerOf = (a: Right, b: Right): Right => (suffices(a, b) ? b : a);
