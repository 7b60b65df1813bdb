import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { accountsOf } from '@quittance/db/credentials.ts';
import type { Door } from '@quittance/db/door.ts';
import { invitedWith } from '@quittance/db/invitations.ts';
import { forgetAttempts, takeAttempt } from '@quittance/db/sign-in-attempts.ts';
import { noteSignIn } from '@quittance/db/staff.ts';
import { LONGEST_USER_AGENT, MOST_PER_ACCOUNT, MOST_PER_ADDRESS } from './limits.ts';
import { decoy, isPassword } from './password-hash.ts';
import type { Staff } from './staff.ts';
import { hashOf } from './secret.ts';
import { staffSessions } from './staff-sessions.ts';

export type Credentials = {
	readonly email: string;
	readonly password: string;
	/** The network address of the browser, which the limits count by. */
	readonly address: string;
	readonly userAgent: string;
};

export type SignInRefusal = 'signIn.wrong' | 'signIn.tooOften' | 'signIn.deactivated';

export type StaffDoor = {
	/**
	 * Opens a session. `signIn.wrong` tells neither which of the two was wrong nor whether the address is known, and takes as long either
	 * way; `signIn.deactivated` is told to whoever has the right password; `signIn.tooOften` {minutes} to whoever tries too often.
	 */
	readonly signIn: (given: Credentials) => Promise<Outcome<{ sessionId: string; staff: Staff }, SignInRefusal>>;
	/** Who is signed in with a session; it lasts longer for being asked about. */
	readonly session: (sessionId: string) => Promise<Staff | undefined>;
	/** Whether a password is that of somebody who is signed in, before they change what guards them; counted like signing in. */
	readonly confirm: (staff: Staff, password: string) => Promise<Outcome<null, 'password.notYours' | 'signIn.tooOften'>>;
	readonly signOut: (sessionId: string) => Promise<void>;
	/** Whom the link of an invitation belongs to, for the page on which they choose a password; undefined when it is over. Spends nothing. */
	readonly invited: (token: string) => Promise<Invited | undefined>;
};

export type Invited = NonNullable<Awaited<ReturnType<typeof invitedWith>>>;

/** The back office's door (ORG-02). */
export function openStaffDoor(door: Door, now = () => new Date()): StaffDoor {
	const sessions = staffSessions(door);
	return {
		signIn: async ({ email, password, address, userAgent }) => {
			const account = email.trim().toLowerCase();
			const minutes = await door.ask(
				async (db) =>
					(await takeAttempt(db, 'staff', account, MOST_PER_ACCOUNT)) ||
					(await takeAttempt(db, 'staff address', address, MOST_PER_ADDRESS)),
			);
			if (minutes > 0) return refuse('signIn.tooOften', { minutes });
			const found = await holderOf(door, account, password);
			if (!found) return refuse('signIn.wrong');
			if (found.deactivatedAt) return refuse('signIn.deactivated');
			const { organizationId, id, name, role, language } = found;
			const staff: Staff = { organizationId, id, name, email: found.email, role, language };
			await door.ask(async (db) => {
				await forgetAttempts(db, 'staff', account);
				await noteSignIn(db, staff, now());
			});
			const opened = await sessions.createSession(id, {
				organizationId,
				userAgent: userAgent.slice(0, LONGEST_USER_AGENT),
			});
			return allow({ sessionId: opened.id, staff });
		},
		session: async (sessionId) => (await sessions.validateSession(sessionId)).user ?? undefined,
		confirm: async ({ id, email }, password) => {
			const minutes = await door.ask((db) => takeAttempt(db, 'staff', email, MOST_PER_ACCOUNT));
			if (minutes > 0) return refuse('signIn.tooOften', { minutes });
			const own = (await door.ask((db) => accountsOf(db, email))).find((account) => account.id === id);
			if (!own || !(await isPassword(password, own.hash))) return refuse('password.notYours');
			await door.ask((db) => forgetAttempts(db, 'staff', email));
			return allow(null);
		},
		signOut: (sessionId) => sessions.invalidateSession(sessionId),
		invited: (token) => door.ask((db) => invitedWith(db, hashOf(token), now())),
	};
}

/** Whose password it is, of those who sign in with an address: one person may work for two organizations, with two passwords. */
async function holderOf(door: Door, email: string, password: string) {
	const accounts = await door.ask((db) => accountsOf(db, email));
	if (accounts.length === 0) await isPassword(password, await decoy);
	for (const account of accounts) if (await isPassword(password, account.hash)) return account;
	return undefined;
}
