import { YEARS_OF_PROOF, yearsBefore } from '@quittance/core/client/purge.ts';
import { allow, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import type { Actor } from '@quittance/db/open.ts';
import { settingsOf } from '@quittance/db/organizations.ts';
import { countsOfPurge, listPurge as storeList } from '@quittance/db/purges.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';
import { todayOf } from './today.ts';

/** Lists the personal data that is older than the organization keeps it, and changes nothing of it (CLI-15; GDPR, article 5): a dry run. */
export const listPurge = (
	{ db, now }: Office,
	{ actor }: { readonly actor: Actor },
): Promise<Outcome<{ readonly purgeId: string }, 'admin.required'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		const [{ keepPeopleYears }, today] = [await settingsOf(tx), await todayOf(tx, now())];
		const terms = {
			quietSince: yearsBefore(today, keepPeopleYears),
			sentBefore: yearsBefore(today, YEARS_OF_PROOF),
		};
		const purgeId = await storeList(tx, terms, actor.id, now());
		const counts = await countsOfPurge(tx, purgeId);
		const details = Object.fromEntries(counts.map(({ what, listed }) => [what, listed]));
		await record(tx, { name: 'purge.listed', subject: purgeId, actor, details });
		return allow({ purgeId });
	});
