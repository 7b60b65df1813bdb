import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { defaultTemplates } from '../template/default-templates.ts';
import { languages } from '../template/language.ts';
import type { MessageContent } from '../template/message-content.ts';
import { bareSample, fullSample } from '../template/samples.ts';
import { epcCode } from './epc-code.ts';
import { letterPages } from './letter-pages.ts';
import { letterPress } from './letter-press.ts';
import { windowOf } from './window.ts';

const press = letterPress();
const steps = ['notice', 'R1', 'R2', 'R3', 'R4', 'R5', 'thanks'] as const;
const recipient = ['Brasserie du Lac', 'Mme Marie Durand', '3 quai des Bateliers', '74000 ANNECY'];

async function print(content: MessageContent, to = recipient): Promise<Buffer> {
	const template = defaultTemplates[content.language][content.step].letter;
	const printed = press.print(await letterPages(template, content, { recipient: to, window: 'right' }));
	if (!printed.ok) throw new Error(printed.refusal);
	return Buffer.from(printed.value);
}

const folder = mkdtempSync(join(tmpdir(), 'letters-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Words of a PDF by an independent reader, or undefined where poppler is not installed. */
function wordsIn(pdf: Buffer): string | undefined {
	const file = join(folder, 'letter.pdf');
	writeFileSync(file, pdf);
	try {
		return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
	} catch {
		return undefined;
	}
}
const readable = wordsIn(await print(fullSample('R1', 'fr'))) !== undefined;

test.each(languages.flatMap((language) => steps.map((step) => [language, step] as const)))(
	'SCN-13 the letter of %s %s is printed as a tagged PDF that says its language',
	async (language, step) => {
		for (const sample of [fullSample(step, language), bareSample(step, language)]) {
			const pdf = (await print(sample)).toString('latin1');
			expect(pdf.startsWith('%PDF-')).toBe(true);
			expect(pdf).toContain('/StructTreeRoot');
			expect(pdf).toContain(`/Lang (${language}`);
			expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
		}
	},
);

test.skipIf(!readable)(
	'SCN-10 a hundred invoices: every one, the header on each page, the total once (skipped without pdftotext)',
	async () => {
		const content = fullSample('R3', 'fr');
		const [, line] = content.lines;
		if (!line) throw new Error('the sample has two invoices');
		const lines = Array.from({ length: 100 }, (_, at) => ({ ...line, number: `FA-${1000 + at}` }));
		const said = wordsIn(await print({ ...content, lines })) ?? '';
		for (const { number } of lines) expect(said).toContain(number);
		const pages = said.split('\f').filter((page) => page.trim() !== '');
		expect(pages.length).toBeGreaterThan(2);
		for (const page of pages.filter((page) => page.includes('FA-1'))) expect(page).toContain('Montant TTC');
		expect(pages.at(-1)).toContain(`Page ${pages.length} sur ${pages.length}`);
		expect(said.match(/^ *Total à régler/gm)).toHaveLength(1);
	},
);

test.skipIf(!readable)('markup in names stays text (skipped without pdftotext)', async () => {
	const name = '#read("/etc/passwd") *Gras* $x$ <b>';
	const said = wordsIn(await print({ ...fullSample('R5', 'en'), client: { name, code: '#pagebreak()' } }, [name]));
	expect(said).toContain(name);
	expect(said).toContain('#pagebreak()');
});

test('a name in a script that the typeface lacks is refused, one with control characters is cleaned', async () => {
	const content = fullSample('R1', 'fr');
	const named = (name: string) =>
		letterPages({ subject: name, body: name }, content, { recipient: [name], window: 'right' }).then((pages) =>
			press.print(pages),
		);
	expect(await named('北京贸易')).toMatchObject({ refusal: 'letter.characterMissing', about: { character: '北' } });
	for (const name of ['Zażółć Œuvre', 'Ελλάδα', 'Україна', 'a\u0000b\u202ec', 'a\ue123'])
		expect(await named(name)).toMatchObject({ ok: true });
});

test('CLI-05 seven long lines of address stay on one page and in the window', async () => {
	const long = Array.from(
		{ length: 9 },
		(_, at) => `${at} Société coopérative agricole et viticole des producteurs réunis de la vallée`,
	);
	const pdf = await print(bareSample('R1', 'fr'), long);
	expect(pdf.toString('latin1')).toMatch(/\/Count 1\b/);
});

test('CLI-05 the window is where the sender’s envelopes have it', () => {
	expect(windowOf('FR')).toBe('right');
	expect(windowOf('DE')).toBe('left');
	expect(windowOf('GB')).toBe('left');
});

test('the QR code is drawn for euros owed to a sound account, and only then', async () => {
	const content = fullSample('R1', 'fr');
	expect(await epcCode(content)).toContain('<svg');
	expect(await epcCode({ ...content, currency: 'CHF' })).toBeUndefined();
	expect(await epcCode({ ...content, due: 0n })).toBeUndefined();
	expect(
		await epcCode({ ...content, organization: { ...content.organization, iban: 'FR7630006000011234567890188' } }),
	).toBeUndefined();
	expect(await epcCode(bareSample('R1', 'fr'))).toBeUndefined();
});

test('a template that places no payment block still says where to pay', async () => {
	const { parts } = await letterPages({ subject: 'x', body: 'Bonjour' }, fullSample('R1', 'fr'), {
		recipient,
		window: 'left',
	});
	expect(parts.map((part) => part.kind)).toEqual(['paragraph', 'payment']);
	const thanks = await letterPages({ subject: 'x', body: 'Merci' }, fullSample('thanks', 'fr'), {
		recipient,
		window: 'left',
	});
	expect(thanks.parts.map((part) => part.kind)).toEqual(['paragraph']);
});

test('TSK-06 several letters are one document: each begins on its own sheet, counts its own pages and speaks its own language', async () => {
	const [long, short] = [fullSample('R3', 'fr'), bareSample('R1', 'en')];
	const [, line] = long.lines;
	if (!line) throw new Error('the sample has two invoices');
	const lines = Array.from({ length: 40 }, (_, at) => ({ ...line, number: `FA-${1000 + at}` }));
	const pagesOf = ({ language, step }: MessageContent, content: MessageContent) =>
		letterPages(defaultTemplates[language][step].letter, content, { recipient, window: 'right' });
	const printed = press.printAll([
		await pagesOf(long, { ...long, lines }),
		await pagesOf(short, short),
		await pagesOf(long, long),
	]);
	if (!printed.ok) throw new Error(printed.refusal);
	const words = wordsIn(Buffer.from(printed.value));
	if (words === undefined) return;
	const counted = [...words.matchAll(/(?:Page|page) (\d) (?:sur|of|\/) ?(\d)/g)].map(
		([, page, pages]) => `${page}/${pages}`,
	);
	expect(counted).toEqual(['1/2', '2/2', '1/1', '1/1']);
});
