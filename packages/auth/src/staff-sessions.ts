import { owesFactor } from '@quittance/core/rights/second-factor.ts';
import type { Door } from '@quittance/db/door.ts';
import {
	addStaffSession,
	endStaffSession,
	extendStaffSession,
	noteSeen,
	staffOfSession,
} from '@quittance/db/staff-sessions.ts';
import { sweepDoors } from '@quittance/db/sign-in-attempts.ts';
import { Lucia, TimeSpan, type Adapter } from 'lucia';
import { hashOf } from './secret.ts';
import type { Staff } from './staff.ts';

declare module 'lucia' {
	interface Register {
		Lucia: StaffSessions;
		DatabaseUserAttributes: Staff;
		DatabaseSessionAttributes: Belongs;
	}
}

type Belongs = { readonly organizationId: string; readonly userAgent: string };
type Nothing = Record<string, never>;
export type StaffSessions = Lucia<Nothing, Staff>;

/** A session ends after a week in which it was not used. */
const EXPIRES_IN = new TimeSpan(7, 'd');

/** Sessions of the staff over our own tables. Lucia makes the ids; the database sees their hashes only. */
export const staffSessions = (door: Door): StaffSessions =>
	new Lucia<Nothing, Staff>(adapterOver(door), {
		sessionExpiresIn: EXPIRES_IN,
		getUserAttributes: (staff) => staff,
	});

const adapterOver = (door: Door): Adapter => ({
	getSessionAndUser: async (id) => {
		const found = await door.ask(async (db) => {
			await noteSeen(db, hashOf(id));
			return staffOfSession(db, hashOf(id));
		});
		if (!found) return [null, null];
		const { expiresAt, userAgent, factorRequired, hasFactor, ...known } = found;
		const owes = owesFactor(factorRequired, known.role, hasFactor);
		const staff: Staff = { ...known, ...(owes && { owesFactor: true }) };
		const { organizationId } = staff;
		return [
			{ id, userId: staff.id, expiresAt, attributes: { organizationId, userAgent } },
			{ id: staff.id, attributes: staff },
		];
	},
	setSession: async ({ id, userId, expiresAt, attributes }) => {
		const session = { ...attributes, idHash: hashOf(id), collaboratorId: userId, expiresAt };
		await door.ask((db) => addStaffSession(db, session));
	},
	updateSessionExpiration: async (id, expiresAt) => {
		await door.ask((db) => extendStaffSession(db, hashOf(id), expiresAt));
	},
	deleteSession: async (id) => {
		await door.ask((db) => endStaffSession(db, hashOf(id)));
	},
	deleteExpiredSessions: () => door.ask(sweepDoors),
	getUserSessions: notOurs,
	deleteUserSessions: notOurs,
});

/** Everything about all sessions of one person is a command's, inside their organization. */
function notOurs(): never {
	throw new Error('sessions of one person are ended by a command, inside their organization');
}
