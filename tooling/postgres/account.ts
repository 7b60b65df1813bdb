import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The account that runs the server: undefined stands for the present one. */
export type Account = { readonly uid: number; readonly gid: number } | undefined;

/** PostgreSQL refuses root, so root lends its server to the owner of the data, else to `postgres`, else to `nobody`. */
export function serverAccount(dataDir: string): Account {
	if (process.getuid?.() !== 0) return undefined;
	if (existsSync(dataDir)) {
		const { uid, gid } = statSync(dataDir);
		if (uid !== 0) return { uid, gid };
	}
	return accountNamed('postgres') ?? accountNamed('nobody');
}

/** Gives a folder and all that is in it to an account. */
export function giveTo(account: Account, path: string): void {
	if (!account) return;
	chownSync(path, account.uid, account.gid);
	if (lstatSync(path).isDirectory()) for (const name of readdirSync(path)) giveTo(account, join(path, name));
}

function accountNamed(name: string): Account {
	try {
		const ask = (what: string) =>
			Number(execFileSync('id', [what, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
		return { uid: ask('-u'), gid: ask('-g') };
	} catch {
		return undefined;
	}
}
