import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromNumber, type Day } from '@quittance/core/calendar/day.ts';
import { simpleParser } from 'mailparser';
import type { KeptMail } from './kept-mail.ts';
import type { NightReport } from './night-report.ts';

const MS_PER_DAY = 86_400_000;

/** What the catcher caught, in memory and on disk: whoever opens the folder again finds all of it. */
export type Keep = {
	readonly mails: readonly KeptMail[];
	/** Newest first. */
	readonly nights: () => readonly NightReport[];
	readonly night: (day: string) => NightReport | undefined;
	readonly mail: (id: string) => { readonly mail: KeptMail; readonly raw: Buffer } | undefined;
	readonly mailsOf: (night: Day) => readonly KeptMail[];
	/** The newest mail to an address. */
	readonly lastTo: (address: string | null) => KeptMail | undefined;
	/** Folder in which a print shop leaves its letters. */
	readonly letters: string;
	readonly letter: (name: string) => Buffer | undefined;
	readonly keepMail: (raw: Buffer, envelope: Pick<KeptMail, 'to' | 'returnPath'>) => Promise<KeptMail>;
	readonly keepLetter: (name: string, pdf: Uint8Array) => void;
	readonly keepNight: (night: NightReport) => void;
};

/** Opens a folder of caught mail, making it when it is new. */
export function openKeep(folder: string): Keep {
	const at = (...parts: string[]) => join(folder, ...parts);
	for (const part of ['mails', 'letters', 'nights']) mkdirSync(at(part), { recursive: true });
	const list = at('mails.jsonl');
	const mails: KeptMail[] = existsSync(list) ? readLines(list) : [];
	const nights = new Map<string, NightReport>(
		readdirSync(at('nights')).map((name) => {
			const night = JSON.parse(readFileSync(at('nights', name), 'utf8')) as NightReport;
			return [night.day, night] as const;
		}),
	);
	return {
		mails,
		nights: () => [...nights.values()].sort((a, b) => (a.day < b.day ? 1 : -1)),
		night: (day) => nights.get(day),
		mail: (id) => {
			const mail = mails.find((one) => one.id === id);
			return mail && { mail, raw: readFileSync(at('mails', `${id}.eml`)) };
		},
		mailsOf: (night) => mails.filter((mail) => mail.night === night),
		lastTo: (address) => (address === null ? undefined : mails.findLast(({ to }) => to.includes(address))),
		letters: at('letters'),
		letter: (name) =>
			/^[\w-]+\.pdf$/.test(name) && existsSync(at('letters', name)) ? readFileSync(at('letters', name)) : undefined,
		keepMail: async (raw, envelope) => {
			const mail = await describe(raw, envelope);
			writeFileSync(at('mails', `${mail.id}.eml`), raw);
			appendFileSync(list, `${JSON.stringify(mail)}\n`);
			mails.push(mail);
			return mail;
		},
		keepLetter: (name, pdf) => writeFileSync(at('letters', name), pdf),
		keepNight: (night) => {
			nights.set(night.day, night);
			writeFileSync(at('nights', `${night.day}.json`), JSON.stringify(night));
		},
	};
}

const readLines = (path: string): KeptMail[] =>
	readFileSync(path, 'utf8')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line) as KeptMail);

async function describe(raw: Buffer, { to, returnPath }: Pick<KeptMail, 'to' | 'returnPath'>): Promise<KeptMail> {
	const { messageId = '', date, from, subject = '', headers } = await simpleParser(raw, { skipTextToHtml: true });
	const language = headers.get('content-language');
	return {
		// The same mail twice would be two: the catcher shows what came, not what should have.
		id: createHash('sha256').update(raw).update(String(process.hrtime.bigint())).digest('hex').slice(0, 16),
		messageId,
		night: fromNumber(Math.floor((date?.getTime() ?? 0) / MS_PER_DAY)),
		from: from?.text ?? returnPath,
		to,
		returnPath,
		subject,
		language: typeof language === 'string' ? language : '',
	};
}
