import { addCollaborator } from '@quittance/commands/add-collaborator.ts';
import { setClientRight } from '@quittance/commands/set-client-right.ts';
import { setPassword } from '@quittance/commands/set-password.ts';
import { hashPassword } from '@quittance/auth/password-hash.ts';
import type { Right } from '@quittance/core/rights/client-right.ts';
import type { Actor } from '@quittance/db/open.ts';
import { look, type Firm } from './firm.ts';
import { granted } from './granted.ts';

/** Whoever starts the demo may sign in as each of them. */
export const people = {
	marie: {
		name: 'Marie Ferrand',
		email: 'marie@ferrand.example',
		role: 'admin',
		language: 'fr',
		password: 'rue-merciere-1881',
	},
	karim: {
		name: 'Karim Benali',
		email: 'karim@ferrand.example',
		role: 'collaborator',
		language: 'fr',
		password: 'croix-rousse-69',
	},
	emily: {
		name: 'Emily Hart',
		email: 'emily@ferrand.example',
		role: 'viewer',
		language: 'en',
		password: 'foundry-lane-at-noon',
	},
} as const;

type Person = keyof typeof people;
export type Staff = Readonly<Record<Person, Actor>>;

/** The three who work there, each with a password. */
export async function hire(firm: Firm): Promise<Staff> {
	const hired: Partial<Record<Person, Actor>> = {};
	const { office, operator: actor } = firm;
	for (const name of Object.keys(people) as Person[]) {
		const { password, ...person } = people[name];
		const { collaboratorId } = granted(await addCollaborator(office, { actor, ...person }));
		granted(await setPassword(office, { actor, collaboratorId, password, hash: hashPassword }));
		hired[name] = { organizationId: actor.organizationId, kind: 'collaborator', id: collaboratorId };
	}
	return hired as Staff;
}

/** Karim does not see what the lawyers have, and only looks at the key accounts, which are Marie's. */
export async function shareOut(firm: Firm, { marie, karim }: Staff): Promise<ReadonlySet<string>> {
	const clients = await look(firm, (tx) =>
		tx
			.selectFrom('client')
			.leftJoin('clientGroupMember as member', 'member.clientId', 'client.id')
			.leftJoin('clientGroup', 'clientGroup.id', 'member.clientGroupId')
			.select(['client.id', 'client.accountCode as code', 'clientGroup.name as group'])
			.execute(),
	);
	const rights = new Map<string, Right>();
	for (const { id, code, group } of clients) {
		if (HIDDEN.has(code)) rights.set(id, 'none');
		else if (group === 'Grands comptes') rights.set(id, 'read');
	}
	for (const [clientId, right] of rights)
		granted(await setClientRight(firm.office, { actor: marie, collaboratorId: karim.id, clientId, right }));
	return new Set(rights.keys());
}

const HIDDEN: ReadonlySet<string> = new Set(['OBSCURA', 'ORMEAUX', 'LEFEVRE']);
