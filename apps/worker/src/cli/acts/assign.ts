import { existsSync, readFileSync } from 'node:fs';
import { assignGroup } from '@quittance/commands/assign-group.ts';
import { assignProfile } from '@quittance/commands/assign-profile.ts';
import type { Answer } from '../answer.ts';
import { count } from '../count.ts';
import type { Desk } from '../desk.ts';
import { Failure } from '../failure.ts';
import { granted } from '../refused.ts';

export type Assign = {
	readonly profile?: string;
	readonly group?: string;
	readonly create?: boolean;
	readonly file?: string;
};

/** Puts clients, named by their account codes, into a profile or a group (PRF-01, GRP-02, CLI-12). */
export async function assign({ office, actor }: Desk, typed: readonly string[], asked: Assign): Promise<Answer> {
	const { profile, group, create = false } = asked;
	const codes = [...typed, ...(asked.file === undefined ? [] : [codesIn(asked.file)])].join('\n');
	if (codes.trim() === '')
		throw new Failure('No account codes were given. Type them, or name a file that lists them with --file.');
	if ((profile === undefined) === (group === undefined))
		throw new Failure('Say either --profile NAME or --group NAME, one of the two.');
	const { assigned, notFound } =
		profile === undefined
			? granted(await assignGroup(office, { actor, group: group ?? '', create, codes }))
			: granted(await assignProfile(office, { actor, profile, codes }));
	const name = profile === undefined ? `group “${group ?? ''}”` : `profile “${profile}”`;
	const unknown = notFound.length > 0 ? [`Nobody has these account codes: ${notFound.join(', ')}`] : [];
	return { lines: [`${count(assigned, 'client')} now in the ${name}.`, ...unknown], json: { assigned, notFound } };
}

function codesIn(path: string): string {
	if (!existsSync(path)) throw new Failure(`There is no file ${path}. Check its name, or type the codes.`);
	return readFileSync(path, 'utf8');
}
