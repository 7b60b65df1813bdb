import { usualPhoneTypes } from '@quittance/core/client/phone-types.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import type { Actor } from '@quittance/db/open.ts';
import { deletePhoneType, lockPhoneTypes, phoneTypeOf } from '@quittance/db/phone-types.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';

/** A kind of number is no more (CLI-03); the numbers that bore it are work numbers from now on, as those that nobody said anything of. */
export const deletePhoneTypeOf = (
	{ db }: Office,
	{ actor, typeId }: { readonly actor: Actor; readonly typeId: string },
): Promise<Outcome<{ numbers: number }, 'admin.required' | 'phoneType.unknown'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		await lockPhoneTypes(tx);
		const type = await phoneTypeOf(tx, typeId);
		if (!type) return refuse('phoneType.unknown');
		const numbers = await deletePhoneType(tx, type, usualPhoneTypes[0]);
		const details = { name: type.name, numbers };
		await record(tx, { name: 'organization.phoneTypeRemoved', subject: typeId, actor, details });
		return allow({ numbers });
	});
