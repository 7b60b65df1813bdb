import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import { beThere } from '@quittance/db/worker-presence.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from './run-cli.fixture.ts';

const { url } = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'quittance-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

const cli = (...words: string[]) => runCli(url, words);
function file(name: string, ...lines: string[]): string {
	const path = join(folder, name);
	writeFileSync(path, `${lines.join('\n')}\n`);
	return path;
}

const invoices = file(
	'invoices.csv',
	'Code client;Nom client;Numéro facture;Date facture;Date échéance;Montant TTC',
	'RAVEL;Café Ravel;FA-1;15/01/2026;14/02/2026;1 200,00',
	'GARNIER;Menuiserie Garnier;FA-2;20/01/2026;19/02/2026;300,50',
);
const clients = file(
	'clients.csv',
	'Code client;Nom;Contact;E-mail;Accepte e-mail',
	'RAVEL;Café Ravel;Maurice;bonjour@ravel.example;oui',
	'GARNIER;Menuiserie Garnier;Paul;paul@garnier.example;oui',
);

beforeAll(async () => {
	expect(await cli('init', 'Maison Ferrand', '--sender', 'compta@ferrand.example')).toMatchObject({ code: 0, err: '' });
	expect(await cli('import', invoices)).toMatchObject({ code: 0, err: '' });
});

test('from a file to tonight: import, assign, plan, go live, and why', async () => {
	expect((await cli('import', invoices)).out).toContain('was imported before: nothing changed');
	expect((await cli('import', clients, '--consents')).out).toContain('Consents switched on: 2.');
	expect((await cli('assign', '--profile', 'Standard', 'RAVEL', 'GARNIER', 'NOBODY')).out).toBe(
		'2 clients now in the profile “Standard”.\nNobody has these account codes: NOBODY\n',
	);
	expect((await cli('go-live')).err).toContain('No run has been planned yet');
	expect((await cli('plan', '--on', '2026-03-02')).out).toContain('Planned 2026-03-02: looked at 2 clients.');
	expect((await cli('go-live', '--by-hand')).out).toContain('Every message waits for a person.');
	const dry = await cli('plan', '--on', '2026-12-01', '--dry-run');
	expect(dry.out).toMatch(/Reminder 1\s+email\s+waits for go-live\s+2\s+€1,500\.50/);
	const why = await cli('why', 'FA-1', '--on', '2026-03-02');
	expect(why.out).toContain('FA-1 · Café Ravel (RAVEL)');
	expect(why.out).toContain('Next: Reminder 1 (email) on 19 Feb 2026');
	expect(JSON.parse((await cli('--json', 'why', 'FA-1')).out)).toMatchObject([
		{ invoice: { number: 'FA-1', amountMinor: '120000' } },
	]);
	expect((await cli('simulate', '--days', '3')).out).toContain('if everything due were done');
}, 60_000);

test('WHY-04 a run before the last is refused, and says which was the last', async () => {
	await cli('plan', '--on', '2026-03-05');
	const earlier = await cli('plan', '--on', '2026-03-04');
	expect(earlier).toMatchObject({ code: 3, out: '' });
	expect(earlier.err).toContain('the last one planned is that of 2026-03-05');
});

test.each([
	[
		'a file that is not there',
		['import', 'nowhere.csv'],
		2,
		'There is no file nowhere.csv. Check its name and folder.',
	],
	['a folder', ['import', folder], 2, 'is not a file'],
	[
		'a header that says nothing',
		['import', file('odd.csv', 'a;b;c', '1;2;3')],
		3,
		'do not tell whether the file lists invoices or clients: a, b, c',
	],
	['an empty file', ['import', file('empty.csv')], 3, ''],
	[
		'dates that could be read in two ways',
		['import', file('days.csv', 'Code client;Numéro facture;Date facture;Montant TTC', 'A;F1;03/04/2026;1,00')],
		3,
		'--days day-month-year',
	],
	[
		'a line that cannot be read',
		['import', file('line.csv', 'Code client;Nom;E-mail', 'A;Ami;no address')],
		3,
		'line 2, E-mail: “no address”: This is not an email address.',
	],
	['an invoice that nobody has', ['why', 'FA-404'], 3, 'No invoice bears the number FA-404.'],
	['a day that does not exist', ['why', 'FA-1', '--on', '2026-02-30'], 2, '“2026-02-30” is not a day of the calendar.'],
	['an option that does not exist', ['plan', '--dry-rum'], 2, 'Did you mean --dry-run?'],
	['a command that does not exist', ['pln'], 2, 'Did you mean plan?'],
	['a number of days beyond a year', ['simulate', '--days', '1000'], 2, '“1000” is not a whole number from 1 to 366.'],
	[
		'a profile that nobody made',
		['assign', '--profile', 'Gold', 'RAVEL'],
		3,
		'There is no such profile, or no longer: “Gold”.',
	],
	['neither a profile nor a group', ['assign', 'RAVEL'], 2, 'Say either --profile NAME or --group NAME'],
	[
		'an organization that is not there',
		['--organization', 'Other', 'plan'],
		2,
		'There is no organization “Other”. There are: “Maison Ferrand”.',
	],
	['no mail server', ['send-test', '--to', 'a@b.example'], 2, 'SMTP_URL does not name a mail server.'],
] as const)('%s is refused in a sentence, and nothing is done', async (_, words, code, sentence) => {
	const ended = await cli(...words);
	expect(ended).toMatchObject({ code, out: '' });
	expect(ended.err).toContain(sentence);
	expect(ended.err).not.toMatch(/ at .*\.ts:\d+/);
});

test('a database that is down or is none of ours is said as such, without the password', async () => {
	const down = await runCli('postgres://me:secret@127.0.0.1:1/ledger', ['plan']);
	expect(down).toMatchObject({
		code: 4,
		out: '',
		err: 'The database at 127.0.0.1:1/ledger cannot be reached. Start it, or correct DATABASE_URL.\n',
	});
	const wrong = await runCli(Object.assign(new URL(url), { password: 'wrong' }).href, ['plan']);
	expect(wrong.code).toBe(4);
	expect(wrong.err).toContain('does not accept this user and password');
});

test('a mail server that is down is said as such', async () => {
	const ended = await runCli(url, ['send-test', '--to', 'a@b.example'], { SMTP_URL: 'smtp://127.0.0.1:1' });
	expect(ended.code).toBe(4);
	expect(ended.err).toContain('The mail server at 127.0.0.1:1 did not take the mail');
});

test('help says what there is, and is no error', async () => {
	const help = await cli('--help');
	expect(help).toMatchObject({ code: 0, err: '' });
	for (const command of ['import', 'assign', 'go-live', 'plan', 'run', 'why', 'simulate', 'send-test', 'user', 'init'])
		expect(help.out).toMatch(new RegExp(`^ {2}${command} `, 'm'));
	expect(help.out).toContain('Exit codes');
});

test('a container may ask whether its worker lives', async () => {
	const nobody = await cli('workers');
	expect(nobody).toMatchObject({ code: 3, out: '' });
	const presence = await beThere(url, 'desk-3:71:0f0f0f0f');
	expect((await cli('workers')).out).toBe('desk-3:71:0f0f0f0f\n');
	expect(await cli('workers', '--on', 'desk-4')).toMatchObject({ code: 3, err: 'No worker lives on desk-4.\n' });
	await presence.leave();
	expect((await cli('workers', '--on', 'desk-3')).code).toBe(3);
}, 60_000);
