import type { RecheckRefusal } from '@quittance/core/dunning/recheck-action.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import type { StepName } from '@quittance/core/scenario/scenario.ts';
import { findAction } from '@quittance/db/actions.ts';
import { cardDetail } from '@quittance/db/card-detail.ts';
import { addresseeOf, senderOf } from '@quittance/db/messages.ts';
import type { Tx } from '@quittance/db/open.ts';
import { checkTemplate } from '@quittance/delivery/template/check-template.ts';
import { defaultTemplates } from '@quittance/delivery/template/default-templates.ts';
import { renderText } from '@quittance/delivery/template/render-message.ts';
import { clientWithin } from './client-within.ts';
import { leftToSend } from './left-to-send.ts';
import type { Office } from './office.ts';
import type { Connected } from './planning.ts';
import { stepOf } from './step-of.ts';
import { todayOf } from './today.ts';
import { writeMessage } from './write-message.ts';

export type WriteScript = {
	readonly organizationId: string;
	readonly actionId: string;
	/** The collaborator who calls. */
	readonly seenBy: string;
} & Connected;

export type WriteScriptRefusal = 'action.unknown' | 'action.channel' | RecheckRefusal;

/**
 * What to say on a call (SCN-13), in the amounts of today and the language of whoever is called: the step's instructions where they name figures,
 * else the house's script of that step. Instructions without figures stand on the card already. Refused when nothing is left to ask for.
 */
export const writeScript = (
	{ db, now, portalUrl }: Office,
	{ organizationId, actionId, seenBy, ...connected }: WriteScript,
): Promise<Outcome<string, WriteScriptRefusal>> =>
	db.read(organizationId, async (tx) => {
		const action = await findAction(tx, actionId);
		if (!action || !(await clientWithin(tx, seenBy, action.clientId))) return refuse('action.unknown');
		if (action.channel !== 'phone' || action.kind === 'one-off')
			return refuse('action.channel', { channel: action.channel });
		const day = await todayOf(tx, now());
		const { left } = await leftToSend(tx, action, { day, evenWaiting: true, ...connected });
		if (!left.ok) return left;
		const step = stepOf(action);
		const [{ instructions }, language] = await Promise.all([cardDetail(tx, actionId), languageAt(tx, action.clientId)]);
		const body = ownScript(instructions, step, language) ?? defaultTemplates[language][step].phone;
		const ownWords = { subject: '', body, language };
		const about = { ...action, step, templateId: null, day, portalUrl, ...left.value };
		const { content } = await writeMessage(tx, { ...about, ownWords });
		return allow(renderText({ body }, content));
	});

/** Of whoever answers the telephone: the contact's, the client's or the organization's. */
async function languageAt(tx: Tx, clientId: string): Promise<'fr' | 'en'> {
	const [addressee, sender] = await Promise.all([addresseeOf(tx, clientId), senderOf(tx)]);
	return addressee.contactLanguage ?? addressee.language ?? sender.language;
}

function ownScript(words: string | null, step: StepName, language: 'fr' | 'en'): string | undefined {
	if (!words?.includes('{{')) return undefined;
	return checkTemplate({ subject: '', body: words }, { language, steps: [step], hasSubject: false }).ok
		? words
		: undefined;
}
