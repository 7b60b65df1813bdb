import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lockOrganization } from '@quittance/db/organizations.ts';
import { copyTemplateAs, lockTemplate, templateNamed } from '@quittance/db/templates.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';

export type CopyTemplate = { readonly actor: Actor; readonly templateId: string; readonly name: string };

/** Another template for the same step and channel, which begins with the same words in every language; no scenario uses it yet. */
export const copyTemplate = (
	{ db }: Office,
	{ actor, templateId, name: asked }: CopyTemplate,
): Promise<
	Outcome<{ templateId: string }, 'admin.required' | 'template.unknown' | 'template.nameMissing' | 'template.nameTaken'>
> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		const name = asked.trim();
		if (name === '') return refuse('template.nameMissing');
		await lockOrganization(tx);
		const original = await lockTemplate(tx, templateId);
		if (!original) return refuse('template.unknown');
		if (await templateNamed(tx, name)) return refuse('template.nameTaken', { name });
		const copy = await copyTemplateAs(tx, templateId, name);
		const details = { template: name, original: original.name };
		await record(tx, { name: 'template.copied', subject: copy, actor, details });
		return allow({ templateId: copy });
	});
