import type { Actor, Database } from '@quittance/db/open.ts';
import { addScenario, addScenarioVersion } from '@quittance/db/scenarios.ts';
import { addSheetFieldRow } from '@quittance/db/sheet-fields.ts';
import { addSheet } from '@quittance/db/sheet-templates.ts';
import { addTemplate } from '@quittance/db/templates.ts';

/** One call, after a week. */
export const walkedRules = {
	...({ anchor: 'previous', grouping: 'per level', minimums: {}, ceilings: {} } as const),
	...({ minimumGapDays: 0, shiftToWorkingDays: false, thankOnlyReminded: false } as const),
	steps: {
		'with email': [
			{
				...({ name: 'R1', on: true, days: 7, channel: 'phone', templateId: null } as const),
				...({ textConnector: null, instructions: null, automatic: false } as const),
			},
		],
		'without email': [],
	},
};

export const withTemplate = (database: Database, actor: Actor): Promise<string> =>
	database.write(actor, (tx) => {
		const words = { subject: '{{ due }}', body: '{{ greeting }}' };
		return addTemplate(tx, { name: 'R1', channel: 'email', kind: 'R1', texts: { fr: words, en: words } });
	});

export const withSheet = (database: Database, actor: Actor): Promise<{ id: string; field: string }> =>
	database.write(actor, async (tx) => {
		const { id } = await addSheet(tx, 'Lift');
		const field = { sheetId: id, name: 'Load', type: 'number', choices: [] } as const;
		return { id, field: await addSheetFieldRow(tx, field) };
	});

export const withProfile = (database: Database, actor: Actor): Promise<string> =>
	database.write(actor, async (tx) => {
		const row = { name: 'Prompt payers', isDefault: false };
		return (await tx.insertInto('profile').values(row).returning('id').executeTakeFirstOrThrow()).id;
	});

export const withGroups = (database: Database, actor: Actor): Promise<string[]> =>
	database.write(actor, async (tx) => {
		const rows = ['Alpine', 'Lowland'].map((name, at) => ({ name, rank: at + 1 }));
		return (await tx.insertInto('clientGroup').values(rows).returning('id').execute()).map(({ id }) => id);
	});

export const withScenario = (database: Database, actor: Actor): Promise<{ id: string; versionId: string }> =>
	database.write(actor, async (tx) => {
		const id = (await addScenario(tx, 'Gentle'))?.id ?? '';
		return { id, versionId: await addScenarioVersion(tx, id, walkedRules, null, new Date(0)) };
	});
