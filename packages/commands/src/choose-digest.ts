import { storeDigestChoice, type DigestChoice } from '@quittance/db/digests.ts';
import type { Actor } from '@quittance/db/open.ts';
import type { Office } from './office.ts';

/** Somebody chooses whether they are mailed each morning what waits for them. No activity: it concerns nobody else. */
export const chooseDigest = (
	{ db }: Office,
	{ actor, digest }: { readonly actor: Actor; readonly digest: DigestChoice },
) => db.write(actor, (tx) => storeDigestChoice(tx, actor.id, digest));
