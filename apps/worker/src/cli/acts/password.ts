import { hashPassword } from '@quittance/auth/password-hash.ts';
import { setPassword } from '@quittance/commands/set-password.ts';
import { collaboratorByEmail } from '@quittance/db/collaborators.ts';
import { createInterface } from 'node:readline/promises';
import type { Readable } from 'node:stream';
import type { Answer } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { Failure } from '../failure.ts';
import { granted } from '../refused.ts';

/** Gives a member of the staff a password: the first line of what is piped in, so that it stands in no list of processes or history. */
export async function givePassword(
	{ office, actor, organization }: Desk,
	email: string,
	input: Readable,
): Promise<Answer> {
	const found = await office.db.read(organization.id, (tx) => collaboratorByEmail(tx, email));
	if (!found) throw new Failure(`Nobody of ${organization.name} signs in with ${email}.`);
	const password = await firstLine(input);
	granted(await setPassword(office, { actor, collaboratorId: found.id, password, hash: hashPassword }));
	return {
		lines: [`${email} signs in with the new password from now on, and is signed in nowhere.`],
		json: { collaboratorId: found.id },
	};
}

async function firstLine(input: Readable): Promise<string> {
	const lines = createInterface({ input });
	for await (const line of lines) return line;
	return '';
}
