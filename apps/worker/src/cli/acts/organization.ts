import { changeSettings } from '@quittance/commands/change-settings.ts';
import { createOrganization } from '@quittance/commands/create-organization.ts';
import { newIds } from '@quittance/db/ids.ts';
import type { Settings } from '@quittance/core/organization/settings.ts';
import type { Answer } from '../answer.ts';
import { operatorOf, type Counter, type Desk } from '../desk.ts';
import { Failure } from '../failure.ts';
import { granted } from '../refused.ts';
import { table } from '../table.ts';

export type Init = {
	readonly country: string;
	readonly language: 'fr' | 'en';
	readonly currency: string;
	readonly timeZone: string;
	readonly sender?: string;
};

/** Creates an organization with its two profiles (PRF-08). */
export async function init(
	{ office, organizations }: Counter,
	name: string,
	{ sender, ...asked }: Init,
): Promise<Answer> {
	if (organizations.some((one) => one.name.toLowerCase() === name.trim().toLowerCase()))
		throw new Failure(`There is an organization “${name}” already. Choose another name.`);
	// Belongs to no organization yet: asking for an id needs none.
	const [id = ''] = await office.db.read('', (tx) => newIds(tx, 1));
	const actor = operatorOf(id);
	granted(await createOrganization(office, { actor, name, ...asked }));
	if (sender !== undefined) granted(await changeSettings(office, { actor, settings: { senderAddress: sender } }));
	const next =
		'Next: pnpm quittance import FILE, then pnpm quittance assign --profile Standard CODES…, then pnpm quittance go-live';
	return { lines: [`${name} is ready (${id}).`, next], json: { organizationId: id, name } };
}

/** The organizations of this installation. */
export const listOrganizations = ({ organizations }: Counter): Answer => ({
	lines:
		organizations.length === 0
			? ['There is no organization yet. Make one: pnpm quittance init NAME']
			: table(
					[
						{ title: 'Name' },
						{ title: 'Live since' },
						{ title: 'Sends by itself' },
						{ title: 'Time zone' },
						{ title: 'Id' },
					],
					organizations.map(({ id, name, goLiveOn, automaticSending, timeZone }) => [
						name,
						goLiveOn ?? 'not yet',
						automaticSending ? 'yes' : 'no',
						timeZone,
						id,
					]),
				),
	json: organizations,
});

/** Changes who signs and sends, and how old figures may be. */
export async function setOrganization(
	{ office, actor, organization }: Desk,
	settings: Partial<Settings>,
): Promise<Answer> {
	if (Object.keys(settings).length === 0)
		throw new Failure('Say what to change; pnpm quittance organization set --help lists it.');
	granted(await changeSettings(office, { actor, settings }));
	return { lines: [`${organization.name} is changed.`], json: settings };
}
