import { sql } from 'kysely';
import type { StepName, Variant } from '@quittance/core/scenario/scenario.ts';
import type { Tx } from './open.ts';

export type SavedText = {
	language: 'fr' | 'en';
	version: number;
	subject: string;
	body: string;
	changedAt: Date;
	/** Null: it came with the organization. */
	changedBy: string | null;
};

/** A template's words as they are, one row per language, the one of `first` first. */
export async function textsOf(tx: Tx, templateId: string, first: 'fr' | 'en' = 'fr'): Promise<SavedText[]> {
	const { rows } = await sql<SavedText>`
		select x.language, x.version, x.subject, x.body, x.changed_at as "changedAt", c.name as "changedBy"
		from template_text x left join collaborator c on c.id = x.changed_by
		where x.template_id = ${templateId}::uuid order by x.language <> ${first}`.execute(tx.withoutPlugins());
	return rows;
}

/** What it said before, in one language, the latest first. */
export async function textsBefore(
	tx: Tx,
	templateId: string,
	language: 'fr' | 'en',
	most: number,
): Promise<SavedText[]> {
	const { rows } = await sql<SavedText>`
		select x.language, x.version, x.subject, x.body, x.changed_at as "changedAt", c.name as "changedBy"
		from template_text_before x left join collaborator c on c.id = x.changed_by
		where x.template_id = ${templateId}::uuid and x.language = ${language}
		order by x.version desc limit ${most}`.execute(tx.withoutPlugins());
	return rows;
}

/** A text in the version that is about to be replaced, under lock. */
export const lockText = (tx: Tx, templateId: string, language: 'fr' | 'en') =>
	tx
		.selectFrom('templateText as x')
		.leftJoin('collaborator as c', 'c.id', 'x.changedBy')
		.select(['x.version', 'x.subject', 'x.body', 'c.name as changedBy'])
		.where('x.templateId', '=', templateId)
		.where('x.language', '=', language)
		.forUpdate('x')
		.executeTakeFirst();

export type TemplateUse = {
	scenarioId: string;
	scenario: string;
	variant: Variant;
	step: StepName;
	on: boolean;
};

/** The steps that say it, of versions in force. */
export async function usesOf(tx: Tx, templateId: string): Promise<TemplateUse[]> {
	const { rows } = await sql<TemplateUse>`
		select s.id as "scenarioId", s.name as scenario, st.variant, st.kind as step, st.switched_on as on
		from step st
		join scenario_version v on v.id = st.scenario_version_id and v.number = (
			select max(number) from scenario_version f where f.scenario_id = v.scenario_id and f.published_at is not null
		)
		join scenario s on s.id = v.scenario_id
		where st.template_id = ${templateId}::uuid
		order by s.name, st.variant, st.kind`.execute(tx.withoutPlugins());
	return rows;
}
