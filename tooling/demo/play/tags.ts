import { putTag } from '@quittance/commands/put-tag.ts';
import { saveTag } from '@quittance/commands/save-tag.ts';
import type { TagColour } from '@quittance/core/client/tag-colours.ts';
import { look, type Firm } from './firm.ts';
import { granted } from './granted.ts';
import type { Staff } from './staff.ts';

type Stuck = { readonly name: string; readonly colour: TagColour; readonly codes: readonly string[] };

/** What Marie sticks on clients to find them again. */
const stuck: readonly Stuck[] = [
	{ name: 'Salon de janvier', colour: 'blue', codes: ['ARCHIPEL', 'CARPENTIER', 'NIVERT', 'RAVEL', 'VALETTE5'] },
	{ name: 'Appeler avant d’écrire', colour: 'ochre', codes: ['HEXATEL', 'RAVEL', 'WEBER5'] },
	{ name: 'Paie au trimestre', colour: 'violet', codes: ['ASHWORTH', 'BAKKER', 'LECOMTE6'] },
];

export async function stickTags(firm: Firm, { marie: actor }: Staff): Promise<void> {
	for (const { name, colour, codes } of stuck) {
		granted(await saveTag(firm.office, { actor, tagId: null, name, colour }));
		const clients = await look(firm, (tx) =>
			tx
				.selectFrom('client')
				.select('id')
				.where('accountCode', 'in', [...codes])
				.execute(),
		);
		granted(await putTag(firm.office, { actor, clientIds: clients.map(({ id }) => id), name }));
	}
}
