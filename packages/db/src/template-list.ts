import { sql } from 'kysely';
import type { TemplateRow } from './templates.ts';
import type { Tx } from './open.ts';

export type ListedTemplate = TemplateRow & {
	/** In the asked language, else in another that it has. */
	subject: string;
	languages: ('fr' | 'en')[];
	/** When any of its words were last saved. */
	changedAt: Date;
	/** Scenarios of which a step that is on says it, in the version in force. */
	usedBy: string[];
};

/** Every template, in the order in which a client would meet them, with the scenarios that use it. */
export async function templatesListed(tx: Tx, language: 'fr' | 'en'): Promise<ListedTemplate[]> {
	const { rows } = await sql<ListedTemplate>`
		with in_force as (
			select distinct on (scenario_id) id, scenario_id from scenario_version
			where published_at is not null order by scenario_id, number desc
		), used as (
			select st.template_id, array_agg(distinct s.name order by s.name) as names
			from in_force v
			join step st on st.scenario_version_id = v.id and st.switched_on and st.template_id is not null
			join scenario s on s.id = v.scenario_id
			group by st.template_id
		)
		select t.id, t.name, t.channel, t.kind, x.subject, x.languages, x.changed_at as "changedAt",
			coalesce(u.names, '{}') as "usedBy"
		from template t
		join (
			select template_id, (array_agg(subject order by language <> ${language}))[1] as subject,
				array_agg(language order by language desc) as languages, max(changed_at) as changed_at
			from template_text group by template_id
		) x on x.template_id = t.id
		left join used u on u.template_id = t.id
		order by array_position(array['notice', 'R1', 'R2', 'R3', 'R4', 'R5', 'thanks', 'one-off'], t.kind),
			array_position(array['email', 'letter', 'text'], t.channel), t.name, t.id`.execute(tx.withoutPlugins());
	return rows;
}
