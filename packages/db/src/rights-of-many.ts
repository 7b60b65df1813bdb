import { rightOnClient, type Right, type Role } from '@quittance/core/rights/client-right.ts';
import { sql } from 'kysely';
import type { Db } from './open.ts';

type Row = {
	readonly collaboratorId: string;
	readonly role: Role;
	/** Of the role, on clients of which nothing else is said. */
	readonly collaboratorRight: Right;
	readonly viewerRight: Right;
	/** What was said for one client: client id → right. */
	readonly said: Readonly<Record<string, Right>>;
};

/** What each of these collaborators may do on each of these clients; whoever is unknown or deactivated is not in the answer. */
export async function rightsOfMany(
	db: Db,
	collaboratorIds: readonly string[],
	clientIds: readonly string[],
): Promise<ReadonlyMap<string, (clientId: string) => Right>> {
	const { rows } = await sql<Row>`
		select s.id as collaborator_id, s.role, o.collaborator_right, o.viewer_right,
			coalesce((
				select jsonb_object_agg(r.client_id, r.granted) from client_right r
				where r.organization_id = s.organization_id and r.collaborator_id = s.id and r.client_id = any(${clientIds}::uuid[])
			), '{}') as said
		from collaborator s join organization o on o.id = s.organization_id
		where s.id = any(${collaboratorIds}::uuid[]) and s.deactivated_at is null`.execute(db);
	return new Map(
		rows.map(({ collaboratorId, role, collaboratorRight, viewerRight, said }) => {
			const defaults = { collaborator: collaboratorRight, viewer: viewerRight };
			return [collaboratorId, (clientId: string) => rightOnClient(role, said[clientId], defaults)] as const;
		}),
	);
}
