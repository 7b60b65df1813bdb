import type { SignedContact } from '@quittance/auth/contact.ts';
import type { Staff } from '@quittance/auth/staff.ts';
import { allow } from '@quittance/core/outcome.ts';
import type { Actor, Database } from '@quittance/db/open.ts';
import { keptCalls } from '@quittance/delivery/phone/kept-calls.ts';
import type { Portal } from '@quittance/db/portal.ts';
import type { OfficeContext, PortalContext } from '../src/context.ts';

/** What a request to the back office is made with in tests; faults are kept for the test to look at. */
export function officeContext(
	db: Database,
	staff: Staff | undefined,
	now: () => Date = () => new Date('2026-03-10T09:00:00Z'),
): OfficeContext & { readonly faults: unknown[] } {
	const nothing = async () => {};
	const later = { lookIntoFile: nothing, takeFile: nothing, sendDelivery: nothing };
	const confirm: OfficeContext['confirm'] = async () => allow(null);
	const confirmCode: OfficeContext['confirmCode'] = async () => allow('code');
	return {
		office: { db, now },
		staff,
		later,
		confirm,
		confirmCode,
		factor: believing,
		exchangeAt: keptCalls,
		...request(),
	};
}

/** Of a telephone that shows any code. */
const believing: OfficeContext['factor'] = { fresh: () => 'sealed', show: () => undefined, stepOf: () => 1n };

export function portalContext(
	portal: Pick<Portal, 'as'>,
	contact: SignedContact | undefined,
	now: () => Date = () => new Date('2026-03-10T09:00:00Z'),
): PortalContext & { readonly faults: unknown[] } {
	return { portal, now, contact, ...request() };
}

function request() {
	const faults: unknown[] = [];
	const fault = (reason: unknown) => `F-${faults.push(reason)}`;
	return { language: 'fr', requestId: 'request 1', faults, fault } as const;
}

/** Somebody new of the staff, signed in. */
export const joinStaff = (
	db: Database,
	{ organizationId }: Pick<Actor, 'organizationId'>,
	role: Staff['role'],
	name: string = role,
): Promise<Staff> => {
	const operator: Actor = { organizationId, kind: 'operator', id: 'test' };
	const email = `${name.toLowerCase().replaceAll(' ', '.')}@belmont.example`;
	return db.write(operator, async (tx) => {
		const row = { email, name, role };
		const { id } = await tx.insertInto('collaborator').values(row).returning('id').executeTakeFirstOrThrow();
		return { organizationId, id, name, email, role, language: 'fr' };
	});
};
