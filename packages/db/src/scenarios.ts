import { sql } from 'kysely';
import type { Scenario, Step, StepName, Variant } from '@quittance/core/scenario/scenario.ts';
import type { Tx } from './open.ts';

type VersionRow = Pick<
	Scenario,
	'id' | 'versionId' | 'anchor' | 'grouping' | 'minimumGapDays' | 'shiftToWorkingDays' | 'thankOnlyReminded'
> & {
	minimums: Record<string, string>;
	ceilings: Record<string, string>;
	steps: (Step & { variant: Variant })[] | null;
};

/** Scenarios of the organization in their version in force, the highest published one (SCN-18), by scenario id. */
export async function scenariosInForce(tx: Tx): Promise<Map<string, Scenario>> {
	const { rows } = await sql<VersionRow>`
		select distinct on (v.scenario_id) ${rules} from scenario_version v ${stepsOfVersion}
		where v.published_at is not null
		order by v.scenario_id, v.number desc`.execute(tx.withoutPlugins());
	return new Map(rows.map((row) => [row.id, scenarioOf(row)]));
}

/** A version as it was put into force, with who did it; null: nobody of the staff. */
export type PublishedVersion = Scenario & {
	readonly number: number;
	readonly publishedAt: Date;
	readonly publishedBy: string | null;
};

/** The versions of a scenario, the one in force first, at most so many (SCN-18). */
export async function versionsOfScenario(tx: Tx, scenarioId: string, most: number): Promise<PublishedVersion[]> {
	const { rows } = await sql<VersionRow & Pick<PublishedVersion, 'number' | 'publishedAt' | 'publishedBy'>>`
		select ${rules}, v.number, v.published_at as "publishedAt", c.name as "publishedBy"
		from scenario_version v ${stepsOfVersion} left join collaborator c on c.id = v.published_by
		where v.published_at is not null and v.scenario_id = ${scenarioId}
		order by v.number desc limit ${most}`.execute(tx.withoutPlugins());
	return rows.map(({ number, publishedAt, publishedBy, ...row }) => ({
		...scenarioOf(row),
		...{ number, publishedAt, publishedBy },
	}));
}

const rules = sql`v.scenario_id as "id", v.id as "versionId", v.anchor, v.grouping, v.minimums, v.ceilings,
			v.minimum_gap_days as "minimumGapDays", v.shift_to_working_days as "shiftToWorkingDays",
			v.thank_only_reminded as "thankOnlyReminded", s.steps`;
const stepsOfVersion = sql`left join lateral (
			select jsonb_agg(jsonb_build_object(
				'id', st.id, 'variant', st.variant, 'name', st.kind, 'on', st.switched_on, 'days', st.days, 'channel', st.channel,
				'templateId', st.template_id, 'textConnector', st.text_connector, 'instructions', st.instructions,
				'automatic', st.automatic) order by st.variant, st.kind) as steps
			from step st where st.organization_id = v.organization_id and st.scenario_version_id = v.id
		) s on true`;

function scenarioOf({ steps, minimums, ceilings, ...row }: VersionRow): Scenario {
	const of = (variant: Variant) => (steps ?? []).filter((step) => step.variant === variant);
	return {
		...row,
		minimums: amounts(minimums),
		ceilings: amounts(ceilings),
		steps: { 'with email': of('with email'), 'without email': of('without email') },
	};
}

/** JSON has no exact integers beyond 2^53: amounts stand in it as text. */
const amounts = (texts: Record<string, string>): Record<string, bigint> =>
	Object.fromEntries(Object.entries(texts).map(([currency, minor]) => [currency, BigInt(minor)]));

/** A scenario as a person lays it out, before it has ids. */
export type ScenarioDraft = Omit<Scenario, 'id' | 'versionId' | 'steps'> & {
	readonly steps: Readonly<Record<Variant, readonly Omit<Step, 'id'>[]>>;
};

/** Adds a published version of a scenario, with its steps; the next number in line (SCN-18). Returns the version's id. */
export async function addScenarioVersion(
	tx: Tx,
	scenarioId: string,
	draft: ScenarioDraft,
	by: string | null,
	at: Date,
) {
	const texts = (of: Readonly<Record<string, bigint>>) =>
		Object.fromEntries(Object.entries(of).map(([currency, minor]) => [currency, String(minor)]));
	const version = await tx
		.insertInto('scenarioVersion')
		.values((eb) => ({
			scenarioId,
			number: eb
				.selectFrom('scenarioVersion')
				.select((q) => sql<number>`coalesce(max(${q.ref('number')}), 0) + 1`.as('next'))
				.where('scenarioId', '=', scenarioId),
			publishedAt: at,
			publishedBy: by,
			anchor: draft.anchor,
			grouping: draft.grouping,
			minimums: texts(draft.minimums),
			ceilings: texts(draft.ceilings),
			minimumGapDays: draft.minimumGapDays,
			shiftToWorkingDays: draft.shiftToWorkingDays,
			thankOnlyReminded: draft.thankOnlyReminded,
		}))
		.returning('id')
		.executeTakeFirstOrThrow();
	const steps = (['with email', 'without email'] as const).flatMap((variant) =>
		draft.steps[variant].map((step) => stepRow(step, variant, version.id)),
	);
	if (steps.length > 0) await tx.insertInto('step').values(steps).execute();
	return version.id;
}

const stepRow = (step: Omit<Step, 'id'>, variant: Variant, scenarioVersionId: string) => ({
	scenarioVersionId,
	variant,
	kind: step.name satisfies StepName,
	switchedOn: step.on,
	days: step.days,
	channel: step.channel,
	templateId: step.templateId,
	textConnector: step.textConnector,
	instructions: step.instructions ?? '',
	automatic: step.automatic,
});

/** Adds a scenario without any rules yet; undefined when one has that name, whatever the case. */
export const addScenario = (tx: Tx, name: string) =>
	tx
		.insertInto('scenario')
		.values({ name })
		.onConflict((conflict) => conflict.expression(sql`organization_id, lower(name)`).doNothing())
		.returning('id')
		.executeTakeFirst();

/** A scenario under lock: its versions are numbered one at a time. */
export const lockScenario = (tx: Tx, id: string) =>
	tx.selectFrom('scenario').select(['id', 'name']).where('id', '=', id).forUpdate().executeTakeFirst();

export const anyScenario = (tx: Tx) => tx.selectFrom('scenario').select('id').limit(1).executeTakeFirst();

/** The scenario of a name, whatever the case. */
export const scenarioNamed = (tx: Tx, name: string) =>
	tx
		.selectFrom('scenario')
		.select('id')
		.where(sql`lower(name)`, '=', name.toLowerCase())
		.executeTakeFirst();
