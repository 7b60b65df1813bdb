import { isUsualPhoneType } from '@quittance/core/client/phone-types.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import type { Actor } from '@quittance/db/open.ts';
import {
	addPhoneType,
	lockPhoneTypes,
	phoneTypeNamed,
	phoneTypeOf,
	renamePhoneType,
} from '@quittance/db/phone-types.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';

export type SavePhoneType = {
	readonly actor: Actor;
	/** null: a new one. */
	readonly typeId: string | null;
	readonly name: string;
};

export type SavePhoneTypeRefusal =
	'admin.required' | 'phoneType.nameMissing' | 'phoneType.nameTaken' | 'phoneType.unknown';

/** A kind of number of the organization's own gets a name, which no other bears, whatever the case; its numbers follow (CLI-03). */
export const savePhoneType = (
	{ db }: Office,
	{ actor, typeId, name: asked }: SavePhoneType,
): Promise<Outcome<{ typeId: string }, SavePhoneTypeRefusal>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		const name = asked.replace(/\s+/gu, ' ').trim();
		if (name === '') return refuse('phoneType.nameMissing');
		await lockPhoneTypes(tx);
		const type = typeId === null ? undefined : await phoneTypeOf(tx, typeId);
		if (typeId !== null && !type) return refuse('phoneType.unknown');
		const namesake = await phoneTypeNamed(tx, name);
		if (isUsualPhoneType(name.toLowerCase()) || (namesake && namesake.id !== typeId))
			return refuse('phoneType.nameTaken', { name });
		if (!type) {
			const { id } = await addPhoneType(tx, name);
			await record(tx, { name: 'organization.phoneTypeAdded', subject: id, actor, details: { name } });
			return allow({ typeId: id });
		}
		if (type.name === name) return allow({ typeId: type.id });
		const numbers = await renamePhoneType(tx, type, name);
		const details = { name, nameBefore: type.name, numbers };
		await record(tx, { name: 'organization.phoneTypeRenamed', subject: type.id, actor, details });
		return allow({ typeId: type.id });
	});
