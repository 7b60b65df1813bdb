import type { StepName } from '@quittance/core/scenario/scenario.ts';
import type { Tx } from './open.ts';

export type NewTemplate = {
	readonly name: string;
	readonly channel: 'email' | 'letter' | 'text';
	readonly kind: StepName | 'one-off';
	readonly texts: Readonly<Record<'fr' | 'en', { readonly subject: string; readonly body: string }>>;
};

/** Adds a template in both languages; its id. */
export async function addTemplate(tx: Tx, { name, channel, kind, texts }: NewTemplate): Promise<string> {
	const { id } = await tx
		.insertInto('template')
		.values({ name, channel, kind })
		.returning('id')
		.executeTakeFirstOrThrow();
	const rows = (['fr', 'en'] as const).map((language) => ({ templateId: id, language, ...texts[language] }));
	await tx.insertInto('templateText').values(rows).execute();
	return id;
}
