import { workersThere } from '@quittance/db/worker-presence.ts';
import type { Answer } from '../answer.ts';
import type { Counter } from '../desk.ts';
import { exitCodes } from '../exit-codes.ts';
import { Failure } from '../failure.ts';

export type Workers = { readonly on?: string };

/** Which workers live, by the locks they hold; a failure when there is none, so that a container can be asked for its health. */
export async function workers({ url }: Counter, { on }: Workers): Promise<Answer> {
	const all = await workersThere(url);
	const there = on === undefined ? all : all.filter((name) => name.startsWith(`${on}:`));
	if (there.length === 0)
		throw new Failure(`No worker lives${on === undefined ? '' : ` on ${on}`}.`, exitCodes.refused);
	return { lines: there, json: { workers: there } };
}
