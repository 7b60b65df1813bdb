import { sql, type Expression, type SqlBool } from 'kysely';

/** Whether the client that `clientId` names was not deleted (CLI-13); true of none at all. No query around it may call a table `deleted`. */
export const stands = (clientId: Expression<string>): Expression<SqlBool> =>
	sql<SqlBool>`not exists (select from client deleted where deleted.id = ${clientId} and deleted.deleted_at is not null)`;
