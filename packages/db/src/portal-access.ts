import { createHash } from 'node:crypto';
import postgres from 'postgres';

/** How long the key before counts beside a new one: time to restart every portal with the new secret. */
const OLD_KEY_COUNTS_FOR = '1 hour';
const FEWEST_BYTES = 32;

/**
 * Lets the database believe identities signed with a secret of at least 32 bytes; keys of other secrets count for another hour. Installing the same secret
 * again changes nothing. The url is the owner's.
 */
export async function installPortalKey(ownerUrl: string, secret: string): Promise<void> {
	if (Buffer.byteLength(secret) < FEWEST_BYTES) throw new Error('the secret of the portal is shorter than 32 bytes');
	const [inner, outer] = [padded(secret, 0x36), padded(secret, 0x5c)];
	await asOwner(ownerUrl, async (sql) => {
		await sql`insert into portal_key (inner_block, outer_block) values (${inner}, ${outer})
			on conflict (inner_block) do update set until = null`;
		await sql`update portal_key set until = now() + ${OLD_KEY_COUNTS_FOR}::interval where inner_block <> ${inner} and until is null`;
	});
}

/**
 * Makes the login that the portal connects with, and answers its url: it may become `quittance_portal` and nothing else, and by itself sees nothing.
 * A login of that name gets the password. The url is the owner's, who may create roles.
 */
export async function makePortalLogin(ownerUrl: string, login: string, password: string): Promise<string> {
	await asOwner(ownerUrl, async (sql) => {
		const [made] = await sql<{ statement: string }[]>`
			select case when exists (select from pg_roles where rolname = ${login})
				then format('alter role %I password %L', ${login}::text, ${password}::text)
				else format('create role %I login noinherit password %L in role quittance_portal', ${login}::text, ${password}::text) end as statement`;
		if (made) await sql.unsafe(made.statement);
	});
	return Object.assign(new URL(ownerUrl), { username: login, password }).href;
}

async function asOwner(url: string, act: (sql: postgres.TransactionSql) => Promise<void>): Promise<void> {
	const sql = postgres(url, { max: 1, onnotice: () => {} });
	await sql.begin(act).finally(() => sql.end());
}

/** A secret as HMAC-SHA256 mixes it in: filled up to 64 bytes, or hashed when it is longer (RFC 2104). */
function padded(secret: string, mask: number): Buffer {
	const bytes = Buffer.from(secret);
	const block = Buffer.alloc(64);
	(bytes.length > 64 ? createHash('sha256').update(bytes).digest() : bytes).copy(block);
	return block.map((byte) => byte ^ mask) as Buffer;
}
