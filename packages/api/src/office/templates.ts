import { copyTemplate } from '@quittance/commands/copy-template.ts';
import { previewTemplate } from '@quittance/commands/preview-template.ts';
import { renameTemplate } from '@quittance/commands/rename-template.ts';
import { saveTemplate } from '@quittance/commands/save-template.ts';
import { textsBefore, textsOf, usesOf } from '@quittance/db/template-file.ts';
import { templatesListed } from '@quittance/db/template-list.ts';
import { templateOf } from '@quittance/db/templates.ts';
import { insertable } from '@quittance/delivery/template/insertable.ts';
import { z } from 'zod';
import { answer, found } from '../answer.ts';
import { anId } from '../input.ts';
import { act, officeRouter } from '../trpc.ts';
import { drawnAs } from './drawn-preview.ts';

const byId = z.object({ id: anId });
const aLanguage = z.enum(['fr', 'en']);
const aName = z.string().max(100);
/** Longer ones are refused in words; what is far beyond comes from no form. */
const words = { subject: z.string().max(100_000), body: z.string().max(100_000) };
/** Earlier versions that one may read again. */
const MOST_VERSIONS = 30;

/** The words of reminders, letters and texts; all read them, admins change them (SCN-13). */
export const templates = officeRouter({
	/** In the order in which a client would meet them, each with the scenarios that use it. */
	list: act('template.see').query(({ ctx: { office, staff, language } }) =>
		office.db.read(staff.organizationId, (tx) => templatesListed(tx, language)),
	),

	/** What the editor puts in by a button, in the asker's language. */
	insertable: act('template.see').query(({ ctx: { language } }) =>
		insertable.map(({ label, ...one }) => ({ ...one, label: label[language] })),
	),

	/** Its words in one language, what they were before, and the steps that say it. */
	one: act('template.see')
		.input(byId.extend({ language: aLanguage.optional() }))
		.query(({ ctx: { office, staff, language: own }, input: { id, language = own } }) =>
			office.db.read(staff.organizationId, async (tx) => {
				const template = found(await templateOf(tx, id), 'template.unknown');
				const texts = await textsOf(tx, id, language);
				return {
					...template,
					language,
					text: texts.find((text) => text.language === language),
					before: await textsBefore(tx, id, language, MOST_VERSIONS),
					uses: await usesOf(tx, id),
				};
			}),
		),

	/** Their next version; refused with the line and the name that was meant, or because somebody else was faster. */
	save: act('template.change')
		.input(byId.extend({ language: aLanguage, basedOn: z.int().min(0), ...words }))
		.mutation(async ({ ctx: { office, actor }, input: { id, subject, body, ...on } }) =>
			answer(await saveTemplate(office, { actor, templateId: id, ...on, text: { subject, body } })),
		),

	rename: act('template.change')
		.input(byId.extend({ name: aName }))
		.mutation(async ({ ctx: { office, actor }, input: { id, name } }) =>
			answer(await renameTemplate(office, { actor, templateId: id, name })),
		),

	/** Another that begins with the same words; its id. */
	copy: act('template.change')
		.input(byId.extend({ name: aName }))
		.mutation(async ({ ctx: { office, actor }, input: { id, name } }) =>
			answer(await copyTemplate(office, { actor, templateId: id, name })),
		),

	/** How it reads for a real client, saved or not; nothing is written or sent. */
	preview: act('template.preview')
		.input(
			byId.extend({
				clientId: anId,
				language: aLanguage.optional(),
				text: z.object(words).optional(),
				form: z.enum(['mail', 'letter', 'printed letter', 'phone']),
			}),
		)
		.query(async ({ ctx: { office, staff, press }, input: { id, clientId, language, text, form } }) => {
			const { organizationId, id: seenBy } = staff;
			const asked = { ...(language && { language }), ...(text && { text }) };
			const seen = await previewTemplate(office, { organizationId, seenBy, templateId: id, clientId, ...asked });
			return answer(await drawnAs(form, answer(seen), press));
		}),
});
