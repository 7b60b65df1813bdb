import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { reminderNames, type StepName } from '@quittance/core/scenario/scenario.ts';
import { record } from '@quittance/db/activities.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lockText } from '@quittance/db/template-file.ts';
import { lockTemplate, saveTemplateText } from '@quittance/db/templates.ts';
import { checkTemplate, type TemplateRefusal } from '@quittance/delivery/template/check-template.ts';
import type { Template } from '@quittance/delivery/template/render-message.ts';
import { adminsOnly } from './admins-only.ts';
import type { Office } from './office.ts';

export type SaveTemplate = {
	readonly actor: Actor;
	readonly templateId: string;
	readonly language: 'fr' | 'en';
	readonly text: Template;
	/** The version that was read before it was changed; 0 for a language without words. Whatever is there is replaced when left out. */
	readonly basedOn?: number;
};

const EVERY_STEP: readonly StepName[] = ['notice', ...reminderNames, 'thanks'];

/**
 * Saves the words of a template in one language, as its next version. What could fail at sending is refused here, with the line,
 * the column and the name that was meant (SCN-13): it is tried on made-up messages of every step that may send it. Who was
 * slower than somebody else is told who that was, and replaces nothing.
 */
export const saveTemplate = (
	{ db, now }: Office,
	{ actor, templateId, language, text, basedOn }: SaveTemplate,
): Promise<
	Outcome<{ version: number }, 'admin.required' | 'template.unknown' | 'template.changed' | TemplateRefusal>
> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		const template = await lockTemplate(tx, templateId);
		if (!template) return refuse('template.unknown');
		const before = await lockText(tx, templateId, language);
		if (basedOn !== undefined && basedOn !== (before?.version ?? 0))
			return refuse('template.changed', before?.changedBy ? { who: before.changedBy } : {});
		const steps = template.kind === 'one-off' ? EVERY_STEP : [template.kind];
		const checked = checkTemplate(text, { language, steps, hasSubject: template.channel !== 'text' });
		if (!checked.ok) return checked;
		if (before?.subject === text.subject && before.body === text.body) return allow({ version: before.version });
		const by = actor.kind === 'collaborator' ? actor.id : null;
		const version = await saveTemplateText(tx, { templateId, language, ...text, by, at: now() });
		const was = before && { subject: before.subject, body: before.body };
		const details = { template: template.name, language, version, was, is: text };
		await record(tx, { name: 'template.saved', subject: templateId, actor, details });
		return allow({ version });
	});
