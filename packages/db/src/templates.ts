import { sql } from 'kysely';
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

export type TemplateRow = {
	id: string;
	name: string;
	channel: 'email' | 'letter' | 'text';
	kind: StepName | 'one-off';
};

const selected = (tx: Tx, id: string) =>
	tx.selectFrom('template').select(['id', 'name', 'channel', 'kind']).where('id', '=', id);

export const templateOf = (tx: Tx, id: string): Promise<TemplateRow | undefined> => selected(tx, id).executeTakeFirst();

/** A template under lock. */
export const lockTemplate = (tx: Tx, id: string): Promise<TemplateRow | undefined> =>
	selected(tx, id).forUpdate().executeTakeFirst();

/** Whether these templates are there, and written for the channel that each is to go through. */
export async function templatesFit(
	tx: Tx,
	used: readonly { readonly id: string; readonly channel: string }[],
): Promise<boolean> {
	const { rows } = await sql<{ fit: boolean }>`
		select coalesce(bool_and(t.id is not null), true) as fit
		from unnest(${used.map(({ id }) => id)}::uuid[], ${used.map(({ channel }) => channel)}::text[]) u (id, channel)
		left join template t on t.id = u.id and t.channel = u.channel`.execute(tx);
	return rows[0]?.fit ?? true;
}

/** Every template, by name, as a step may choose it. */
export const templatesByName = (tx: Tx): Promise<TemplateRow[]> =>
	tx.selectFrom('template').select(['id', 'name', 'channel', 'kind']).orderBy('name').execute();

type NewText = {
	readonly templateId: string;
	readonly language: 'fr' | 'en';
	readonly subject: string;
	readonly body: string;
	readonly at: Date;
	/** The collaborator who saves it; null: a machine. */
	readonly by: string | null;
};

/** Saves a template's words in one language as its next version; what they said before stays. Returns the version. */
export async function saveTemplateText(tx: Tx, { at, by, subject, body, ...key }: NewText): Promise<number> {
	await sql`
		insert into template_text_before (template_id, language, version, subject, body, changed_at, changed_by)
		select template_id, language, version, subject, body, changed_at, changed_by from template_text
		where template_id = ${key.templateId}::uuid and language = ${key.language}`.execute(tx);
	const words = { subject, body, changedAt: at, changedBy: by };
	const { version } = await tx
		.insertInto('templateText')
		.values({ ...key, ...words })
		.onConflict((conflict) =>
			conflict
				.columns(['organizationId', 'templateId', 'language'])
				.doUpdateSet((eb) => ({ ...words, version: eb(eb.ref('templateText.version'), '+', 1) })),
		)
		.returning('version')
		.executeTakeFirstOrThrow();
	return version;
}

/** The template of a name, whatever the case. */
export const templateNamed = (tx: Tx, name: string) =>
	tx
		.selectFrom('template')
		.select('id')
		.where(sql`lower(name)`, '=', name.toLowerCase())
		.executeTakeFirst();

export const renameTemplateRow = (tx: Tx, id: string, name: string) =>
	tx.updateTable('template').set({ name }).where('id', '=', id).execute();

/** Copies templates with all their words under names that end in `suffix`; the copy's id by the original's. */
export async function copyTemplates(tx: Tx, ids: readonly string[], suffix: string): Promise<Map<string, string>> {
	const { rows } = await sql<{ original: string; copy: string }>`
		with fresh as (
			select t.id as original, uuidv7() as copy, t.name, t.channel, t.kind from template t where t.id = any(${ids}::uuid[])
		), copied as (
			insert into template (id, name, channel, kind) select copy, name || ${suffix}, channel, kind from fresh
		), texts as (
			insert into template_text (template_id, language, subject, body)
			select f.copy, x.language, x.subject, x.body from fresh f join template_text x on x.template_id = f.original
		)
		select original, copy from fresh`.execute(tx.withoutPlugins());
	return new Map(rows.map(({ original, copy }) => [original, copy]));
}

/** Copies one template with all its words under a name of its own; the copy's id. */
export async function copyTemplateAs(tx: Tx, id: string, name: string): Promise<string> {
	const { rows } = await sql<{ id: string }>`
		with copied as (
			insert into template (name, channel, kind) select ${name}, channel, kind from template where id = ${id}::uuid returning id
		), texts as (
			insert into template_text (template_id, language, subject, body)
			select c.id, x.language, x.subject, x.body from copied c join template_text x on x.template_id = ${id}::uuid
		)
		select id from copied`.execute(tx.withoutPlugins());
	return rows[0]?.id ?? id;
}
