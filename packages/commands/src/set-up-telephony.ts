import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { lockCollaborator } from '@quittance/db/collaborators.ts';
import type { Actor } from '@quittance/db/open.ts';
import { exchangeOf, extensionOf, storeExchange, storeExtension } from '@quittance/db/telephony.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';

/** Where the exchange is asked to dial; nothing: nobody dials from here any more (CLI-07). */
export const setDialUrl = (
	{ db }: Office,
	{ actor, url }: { readonly actor: Actor; readonly url: string },
): Promise<Outcome<null, 'admin.required' | 'telephony.noAddress'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		const dialUrl = url.trim() === '' ? null : url.trim();
		if (dialUrl !== null && !isAddress(dialUrl)) return refuse('telephony.noAddress');
		const before = await exchangeOf(tx);
		if (before.dialUrl === dialUrl) return allow(null);
		await storeExchange(tx, { dialUrl });
		// A key may stand in the address: where it leads is enough to say.
		const details = { before: hostOf(before.dialUrl), after: hostOf(dialUrl) };
		await record(tx, { name: 'telephony.addressSet', subject: actor.organizationId, actor, details });
		return allow(null);
	});

/** What the exchange proves itself with from now on; what it had before counts no more. Only its hash is kept. */
export const renewExchangeSecret = (
	{ db }: Office,
	{ actor, secretHash }: { readonly actor: Actor; readonly secretHash: string },
): Promise<Outcome<null, 'admin.required'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		await storeExchange(tx, { secretHash });
		await record(tx, { name: 'telephony.secretMade', subject: actor.organizationId, actor });
		return allow(null);
	});

/** Which telephone of the exchange is whose; empty: none. */
export const setExtension = (
	{ db }: Office,
	{
		actor,
		collaboratorId,
		extension,
	}: { readonly actor: Actor; readonly collaboratorId: string; readonly extension: string },
): Promise<Outcome<null, 'admin.required' | 'collaborator.unknown' | 'telephony.extensionMalformed'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		const after = extension.trim();
		if (!/^[\w+*#.@-]{0,40}$/.test(after)) return refuse('telephony.extensionMalformed');
		const person = await lockCollaborator(tx, collaboratorId);
		if (!person) return refuse('collaborator.unknown');
		const before = await extensionOf(tx, collaboratorId);
		if (before === after) return allow(null);
		await storeExtension(tx, collaboratorId, after);
		const details = { who: person.name, before, after };
		await record(tx, { name: 'telephony.extensionSet', subject: collaboratorId, actor, details });
		return allow(null);
	});

const isAddress = (text: string): boolean => /^https?:$/.test(URL.parse(text)?.protocol ?? '') && text.length <= 500;
const hostOf = (url: string | null): string => (url === null ? '' : (URL.parse(url)?.host ?? ''));
