import { parseDay } from '@quittance/core/calendar/day.ts';
import { tagColour } from '@quittance/core/client/tag-colours.ts';
import { formatMoney } from '@quittance/core/money/format-money.ts';
import type { ActivityToSay } from './activities.ts';
import { becauseInWords } from './because.ts';
import { dayInWords } from './days.ts';
import type { Language, Said } from './language.ts';
import { featureWords } from './features.ts';
import { factValueWords, factWords } from './facts.ts';
import { percentInWords } from './percent.ts';
import { settingValueWords, settingWords } from './settings.ts';
import { channelWords, stepWords } from './steps.ts';
import { tagColourWords } from './tag-colours.ts';
import { taskWords } from './tasks.ts';

/** What single values of details are called: states, columns, rights, kinds. */
const values: Readonly<Record<string, Said>> = {
	...stepWords,
	...channelWords,
	...taskWords,
	'one-off': { fr: 'Message ponctuel', en: 'One-off message' },
	'to do': { fr: 'à faire', en: 'to do' },
	'in progress': { fr: 'en cours', en: 'in progress' },
	'waiting for the client': { fr: 'en attente du client', en: 'waiting for the client' },
	done: { fr: 'fait', en: 'done' },
	open: { fr: 'ouvert', en: 'open' },
	'under review': { fr: 'à l’étude', en: 'under review' },
	accepted: { fr: 'accepté', en: 'accepted' },
	refused: { fr: 'refusé', en: 'refused' },
	closed: { fr: 'clos', en: 'closed' },
	none: { fr: 'aucun', en: 'none' },
	read: { fr: 'lecture', en: 'read' },
	full: { fr: 'total', en: 'full' },
	admin: { fr: 'administrateur', en: 'admin' },
	collaborator: { fr: 'collaborateur', en: 'collector' },
	viewer: { fr: 'lecteur', en: 'viewer' },
	sms: { fr: 'SMS', en: 'SMS' },
	whatsapp: { fr: 'WhatsApp', en: 'WhatsApp' },
	viber: { fr: 'Viber', en: 'Viber' },
	posted: { fr: 'posté', en: 'posted' },
	reached: { fr: 'joint', en: 'reached' },
	yes: { fr: 'oui', en: 'yes' },
	no: { fr: 'non', en: 'no' },
	...factWords,
	...featureWords,
	...factValueWords,
	...settingValueWords,
	stop: { fr: 'Relances suspendues', en: 'Reminders on stop' },
	collection: { fr: 'Dossier en recouvrement', en: 'File in collection' },
	insolvency: { fr: 'Procédure collective', en: 'Insolvency' },
	'direct debit': { fr: 'Prélèvement', en: 'Direct debit' },
	'payment plan': { fr: 'Échéancier', en: 'Payment plan' },
	unticked: { fr: 'Écartée de la nuit', en: 'Left out of the night' },
	asked: { fr: 'demandée', en: 'asked for' },
	declined: { fr: 'déclinée', en: 'declined' },
	included: { fr: 'Ajoutée au message du jour', en: 'Included in today’s message' },
	held: { fr: 'Retenue', en: 'Held' },
	ticked: { fr: 'Part cette nuit', en: 'Goes out tonight' },
	on: { fr: 'activé', en: 'on' },
	off: { fr: 'arrêté', en: 'off' },
};

/** The details that hold values of ours; all others are days, or what somebody wrote. */
const ours: ReadonlySet<string> = new Set(['kind', 'channel', 'from', 'to', 'before', 'after', 'outcome', 'field']);

/** The details of an activity, each as a person reads it: amounts with their currency, days, what the values of ours are called. */
export function activityPlaces(
	{ name, details, invoice, currency }: ActivityToSay,
	language: Language,
): ReadonlyMap<string, string> {
	const places = new Map<string, string>();
	const given = Object.entries(typeof details === 'object' && details !== null ? details : {});
	const own = given.find(([key]) => key === 'currency')?.[1] as unknown;
	const money = typeof own === 'string' ? own : currency;
	for (const [key, value] of given as [string, unknown][]) {
		if (typeof value === 'number') places.set(key, String(value));
		if (typeof value !== 'string' || value === '') continue;
		if (key !== 'minor') places.set(key, inWords(key, value, language));
		else if (money && /^\d+$/.test(value)) places.set(key, formatMoney(BigInt(value), money, language));
	}
	if (invoice) places.set('invoice', invoice);
	const kind = places.get('kind');
	// Somebody's own task is called as they called it.
	if (kind !== undefined) places.set(name.startsWith('hold.') ? 'hold' : 'task', places.get('title') ?? kind);
	return places;
}

const inWords = (key: string, value: string, language: Language): string => {
	const day = parseDay(value);
	if (day !== undefined) return dayInWords(day, language);
	if (key === 'colour' || key === 'colourBefore') return tagColourWords[tagColour(value)][language];
	if (key === 'percent' || key === 'percentBefore') return percentInWords(Number(value) * 100, language);
	if (key === 'because') return becauseInWords(value, language);
	if (key === 'setting') return (settingWords as Readonly<Record<string, Said>>)[value]?.[language] ?? value;
	return ours.has(key) ? (values[value]?.[language] ?? value) : value;
};
