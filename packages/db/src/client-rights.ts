import {
	rightsInOrder,
	suffices,
	type DefaultRights,
	type Right,
	type Role,
} from '@quittance/core/rights/client-right.ts';
import { sql, type Expression, type SqlBool } from 'kysely';
import { stands } from './client-stands.ts';
import type { Db, Tx } from './open.ts';

/**
 * Whether a collaborator has at least a right on the client that `clientId` names: the twin of `rightOnClient` for lists, counts and
 * joins. Role and defaults are asked once a statement; what was said for single clients is hashed or looked up, whichever is less.
 * Whoever is unknown or deactivated has no right on anything, and nobody has one on a client that was deleted (CLI-13). No query around it
 * may call a table `said`, or `deleted`.
 */
export function hasRight(
	collaboratorId: string,
	needed: Exclude<Right, 'none'>,
	clientId: Expression<string>,
): Expression<SqlBool> {
	const enough = rightsInOrder.filter((right) => suffices(right, needed));
	const said = (granted: readonly Right[]) => sql`exists (
			select from client_right said where said.collaborator_id = ${collaboratorId} and said.client_id = ${clientId}
				and said.granted in (${sql.join(granted.map((right) => sql.lit(right)))}))`;
	return sql<SqlBool>`(${stands(clientId)} and case (
			select case
				when s.role = 'admin' then 'all'
				when s.role = 'viewer' and ${sql.lit(needed)} = 'full' then 'none'
				when case s.role when 'viewer' then o.viewer_right else o.collaborator_right end in (${sql.join(enough.map((right) => sql.lit(right)))}) then 'all but'
				else 'only' end
			from collaborator s join organization o on o.id = s.organization_id
			where s.id = ${collaboratorId} and s.deactivated_at is null)
		when 'all' then true
		when 'all but' then not ${said(rightsInOrder.filter((right) => !suffices(right, needed)))}
		when 'only' then ${said(enough)}
		else false end)`;
}

export type SaidOfClient = {
	readonly role: Role;
	readonly explicit: Right | undefined;
	readonly defaults: DefaultRights;
	readonly deleted: boolean;
};

/** What decides the right of a collaborator on a client; undefined for one who is unknown or deactivated. */
export async function saidOfClient(
	tx: Tx,
	collaboratorId: string,
	clientId: string,
): Promise<SaidOfClient | undefined> {
	const row = await tx
		.selectFrom('collaborator as s')
		.innerJoin('organization as o', 'o.id', 's.organizationId')
		.leftJoin('clientRight as r', (join) => join.onRef('r.collaboratorId', '=', 's.id').on('r.clientId', '=', clientId))
		.leftJoin('client as c', (join) => join.on('c.id', '=', clientId))
		.select(['s.role', 'r.granted', 'o.collaboratorRight', 'o.viewerRight', 'c.deletedAt'])
		.where('s.id', '=', collaboratorId)
		.where('s.deactivatedAt', 'is', null)
		.executeTakeFirst();
	return (
		row && {
			role: row.role,
			explicit: row.granted ?? undefined,
			defaults: { collaborator: row.collaboratorRight, viewer: row.viewerRight },
			deleted: row.deletedAt !== null,
		}
	);
}

/** Of these clients those on which a collaborator has at least a right. */
export async function clientsWithRight(
	tx: Db,
	collaboratorId: string,
	needed: Exclude<Right, 'none'>,
	clientIds: readonly string[],
): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select c.id from client c where c.id = any(${clientIds}::uuid[]) and ${hasRight(collaboratorId, needed, sql.ref('c.id'))}`.execute(
		tx,
	);
	return rows.map(({ id }) => id);
}

/** Writes down a right; null lets the organization's default hold again. Answers what was said before. */
export async function storeClientRight(
	tx: Tx,
	collaboratorId: string,
	clientId: string,
	granted: Right | null,
): Promise<Right | null> {
	const of = tx.selectFrom('clientRight').select('granted').where('collaboratorId', '=', collaboratorId);
	const before = await of.where('clientId', '=', clientId).executeTakeFirst();
	if (granted === null)
		await tx
			.deleteFrom('clientRight')
			.where('collaboratorId', '=', collaboratorId)
			.where('clientId', '=', clientId)
			.execute();
	else
		await tx
			.insertInto('clientRight')
			.values({ collaboratorId, clientId, granted })
			.onConflict((conflict) =>
				conflict.columns(['organizationId', 'collaboratorId', 'clientId']).doUpdateSet({ granted }),
			)
			.execute();
	return before?.granted ?? null;
}
