import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { reminderNames, type StepName } from '@quittance/core/scenario/scenario.ts';
import { record } from '@quittance/db/activities.ts';
import type { Actor } from '@quittance/db/open.ts';
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
};

const EVERY_STEP: readonly StepName[] = ['notice', ...reminderNames, 'thanks'];

/**
 * Saves the words of a template in one language. What could fail at sending is refused here, with the line, the column and
 * the name that was meant (SCN-13): it is tried on made-up messages of every step that may send it.
 */
export const saveTemplate = (
	{ db, now }: Office,
	{ actor, templateId, language, text }: SaveTemplate,
): Promise<Outcome<null, 'admin.required' | 'template.unknown' | TemplateRefusal>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		const template = await lockTemplate(tx, templateId);
		if (!template) return refuse('template.unknown');
		const steps = template.kind === 'one-off' ? EVERY_STEP : [template.kind];
		const checked = checkTemplate(text, { language, steps, hasSubject: template.channel !== 'text' });
		if (!checked.ok) return checked;
		await saveTemplateText(tx, { templateId, language, ...text, at: now() });
		await record(tx, { name: 'template.saved', subject: templateId, actor, details: { language } });
		return allow(null);
	});
