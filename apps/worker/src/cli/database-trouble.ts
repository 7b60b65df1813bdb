import { exitCodes } from './exit-codes.ts';
import { Failure } from './failure.ts';

/** A sentence for what commonly keeps one from a database; undefined for anything else. */
export function databaseTrouble(error: unknown, url: string): Failure | undefined {
	const { code, message = '' } = error as { code?: unknown; message?: string };
	const where = placeOf(url);
	const unreachable = (sentence: string) => new Failure(sentence, exitCodes.unreachable);
	if (
		/^(ECONN|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ETIMEDOUT|CONNECT)/.test(String(code)) ||
		/does not answer/.test(message)
	)
		return unreachable(`The database at ${where} cannot be reached. Start it, or correct DATABASE_URL.`);
	if (code === '28P01' || code === '28000')
		return unreachable(`The database at ${where} does not accept this user and password. Correct DATABASE_URL.`);
	if (code === '3D000') return unreachable(`${message} at ${where}. Create it, or correct DATABASE_URL.`);
	if (code === '42P01' || code === '22023' || code === '42704')
		return unreachable(`The database at ${where} has no tables of Quittance yet. Make them: pnpm quittance migrate`);
	return undefined;
}

/** Without the password. */
function placeOf(url: string): string {
	if (!URL.canParse(url)) return 'an address that is not one';
	const { host, pathname } = new URL(url);
	return `${host}${pathname}`;
}
