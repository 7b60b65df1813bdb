import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { addBegunSignIn, begunWith, endBegunSignIn } from '@quittance/db/begun-sign-ins.ts';
import { accountsOf } from '@quittance/db/credentials.ts';
import { recordAtTheDoor, type AtTheDoor } from '@quittance/db/door-activities.ts';
import type { Door } from '@quittance/db/door.ts';
import { invitedWith } from '@quittance/db/invitations.ts';
import { forgetAttempts, takeAttempt } from '@quittance/db/sign-in-attempts.ts';
import { noteSignIn } from '@quittance/db/staff.ts';
import { takeCode, type CodeRefusal, type CodeTaken } from './code-check.ts';
import { CODE_WITHIN, LONGEST_USER_AGENT, MOST_PER_ACCOUNT, MOST_PER_ADDRESS } from './limits.ts';
import { decoy, isPassword } from './password-hash.ts';
import { hashOf, newSecret } from './secret.ts';
import type { SecondFactor } from './second-factor.ts';
import type { Staff } from './staff.ts';
import { staffSessions } from './staff-sessions.ts';

export type Credentials = {
	readonly email: string;
	readonly password: string;
	/** The network address of the browser, which the limits count by. */
	readonly address: string;
	readonly userAgent: string;
};

/** A session was opened. */
export type CameIn = { readonly sessionId: string; readonly staff: Staff };

export type CodeGiven = Omit<Credentials, 'email' | 'password'> & { readonly ticket: string; readonly code: string };

export type SignInRefusal = 'signIn.wrong' | 'signIn.tooOften' | 'signIn.deactivated';

export type StaffDoor = {
	/**
	 * Opens a session; for whoever has a second factor only a ticket, with which the code has to come (`signInWithCode`). `signIn.wrong` tells neither which of the two was wrong nor whether the address is known, and takes as long either
	 * way; `signIn.deactivated` is told to whoever has the right password; `signIn.tooOften` {minutes} to whoever tries too often.
	 */
	readonly signIn: (given: Credentials) => Promise<Outcome<CameIn | { readonly ticket: string }, SignInRefusal>>;
	/**
	 * The second step of whoever has a second factor: a ticket of the first, and a code of their telephone or a recovery code. `signIn.over` when
	 * the password was given too long ago; `factor.wrongCode` for one that was taken before, too.
	 */
	readonly signInWithCode: (given: CodeGiven) => Promise<Outcome<CameIn, CodeRefusal | 'signIn.over'>>;
	/** Whether a ticket still leads in, for the page that asks for the code. */
	readonly begun: (ticket: string) => Promise<boolean>;
	/** Whether a code is theirs, of somebody who is signed in, before they change what guards them; counted, and taken. */
	readonly confirmCode: (staff: Staff, code: string) => Promise<Outcome<CodeTaken, CodeRefusal>>;
	/** Who is signed in with a session; it lasts longer for being asked about. */
	readonly session: (sessionId: string) => Promise<Staff | undefined>;
	/** Whether a password is that of somebody who is signed in, before they change what guards them; counted like signing in. */
	readonly confirm: (staff: Staff, password: string) => Promise<Outcome<null, 'password.notYours' | 'signIn.tooOften'>>;
	readonly signOut: (sessionId: string) => Promise<void>;
	/** Whom the link of an invitation belongs to, for the page on which they choose a password; undefined when it is over. Spends nothing. */
	readonly invited: (token: string) => Promise<Invited | undefined>;
};

export type DoorOptions = {
	readonly now?: () => Date;
	readonly factor?: SecondFactor | undefined;
};

export type Invited = NonNullable<Awaited<ReturnType<typeof invitedWith>>>;

/** The back office's door (ORG-02); without the installation's key nobody's telephone is believed, and recovery codes still are. */
export function openStaffDoor(door: Door, { now = () => new Date(), factor }: DoorOptions = {}): StaffDoor {
	const sessions = staffSessions(door);
	const enter = async (who: Staff, userAgent: string, note: AtTheDoor): Promise<CameIn> => {
		const { organizationId, id, name, email, role, language } = who;
		await door.ask(async (db) => {
			await noteSignIn(db, who, now());
			await recordAtTheDoor(db, who, note);
		});
		const attributes = { organizationId, userAgent: userAgent.slice(0, LONGEST_USER_AGENT) };
		const opened = await sessions.createSession(id, attributes);
		return { sessionId: opened.id, staff: { organizationId, id, name, email, role, language } };
	};
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
			await door.ask((db) => forgetAttempts(db, 'staff', account));
			if (!found.hasFactor) return allow(await enter(found, userAgent, { name: 'session.begun' }));
			const ticket = newSecret();
			const expiresAt = new Date(now().getTime() + CODE_WITHIN);
			const { organizationId, id: collaboratorId } = found;
			const begun = { organizationId, collaboratorId, ticketHash: hashOf(ticket), expiresAt };
			await door.ask((db) => addBegunSignIn(db, begun));
			return allow({ ticket });
		},
		signInWithCode: async ({ ticket, code, address, userAgent }) => {
			const minutes = await door.ask((db) => takeAttempt(db, 'staff address', address, MOST_PER_ADDRESS));
			if (minutes > 0) return refuse('signIn.tooOften', { minutes });
			const who = await door.ask((db) => begunWith(db, hashOf(ticket), now()));
			if (!who) return refuse('signIn.over');
			const taken = await takeCode(door, factor, who, code, now());
			if (!taken.ok) {
				const refused = { name: 'session.refused', details: { who: who.name } } as const;
				if (taken.refusal === 'factor.wrongCode') await door.ask((db) => recordAtTheDoor(db, who, refused));
				return taken;
			}
			if (!(await door.ask((db) => endBegunSignIn(db, hashOf(ticket))))) return refuse('signIn.over');
			const name = taken.value === 'code' ? 'session.begun' : 'session.recovered';
			return allow(await enter(who, userAgent, { name }));
		},
		begun: async (ticket) => (await door.ask((db) => begunWith(db, hashOf(ticket), now()))) !== undefined,
		session: async (sessionId) => (await sessions.validateSession(sessionId)).user ?? undefined,
		confirm: async ({ id, email }, password) => {
			const minutes = await door.ask((db) => takeAttempt(db, 'staff', email, MOST_PER_ACCOUNT));
			if (minutes > 0) return refuse('signIn.tooOften', { minutes });
			const own = (await door.ask((db) => accountsOf(db, email))).find((account) => account.id === id);
			if (!own || !(await isPassword(password, own.hash))) return refuse('password.notYours');
			await door.ask((db) => forgetAttempts(db, 'staff', email));
			return allow(null);
		},
		confirmCode: (staff, code) => takeCode(door, factor, staff, code, now()),
		signOut: (sessionId) => sessions.invalidateSession(sessionId),
		invited: (token) => door.ask((db) => invitedWith(db, hashOf(token), now())),
	};
}

/**
 * Whose password it is, of those who sign in with an address: one person may work for two organizations, with two passwords. Nobody's is written
 * down where the address is known; as seldom as the limit lets anybody try, and a millisecond beside the hash's thirty.
 */
async function holderOf(door: Door, email: string, password: string) {
	const accounts = await door.ask((db) => accountsOf(db, email));
	if (accounts.length === 0) await isPassword(password, await decoy);
	for (const account of accounts) if (await isPassword(password, account.hash)) return account;
	await door.ask(async (db) => {
		for (const account of accounts)
			await recordAtTheDoor(db, account, { name: 'session.refused', details: { who: account.name } });
	});
	return undefined;
}
