import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lockOrganization } from '@quittance/db/organizations.ts';
import { lockTemplate, renameTemplateRow, templateNamed } from '@quittance/db/templates.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';

export type RenameTemplate = { readonly actor: Actor; readonly templateId: string; readonly name: string };

/** A template gets another name, everywhere at once; two never share one, since a step chooses by it. */
export const renameTemplate = (
	{ db }: Office,
	{ actor, templateId, name: asked }: RenameTemplate,
): Promise<Outcome<null, 'admin.required' | 'template.unknown' | 'template.nameMissing' | 'template.nameTaken'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		const name = asked.trim();
		if (name === '') return refuse('template.nameMissing');
		await lockOrganization(tx);
		const template = await lockTemplate(tx, templateId);
		if (!template) return refuse('template.unknown');
		const namesake = await templateNamed(tx, name);
		if (namesake && namesake.id !== templateId) return refuse('template.nameTaken', { name });
		await renameTemplateRow(tx, templateId, name);
		const details = { before: template.name, after: name };
		await record(tx, { name: 'template.renamed', subject: templateId, actor, details });
		return allow(null);
	});
