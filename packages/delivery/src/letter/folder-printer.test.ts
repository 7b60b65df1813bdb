import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folderPrinter } from './folder-printer.ts';

const root = mkdtempSync(join(tmpdir(), 'printer-'));
afterAll(() => rmSync(root, { recursive: true }));

const letter = {
	id: '01936b2e-7a4f',
	pdf: new Uint8Array([37, 80, 68, 70]),
	recipient: ['Brasserie du Lac'],
	registered: true,
};

test('SCN-15 a letter handed to the printer is accepted, and twice is one', async () => {
	const folder = join(root, 'out');
	const printer = folderPrinter(folder);
	expect(await printer.post(letter)).toMatchObject({ fate: 'accepted' });
	expect(await printer.post(letter)).toMatchObject({ fate: 'accepted' });
	expect(readdirSync(folder).sort()).toEqual([`${letter.id}.json`, `${letter.id}.pdf`]);
	expect(new Uint8Array(readFileSync(join(folder, `${letter.id}.pdf`)))).toEqual(letter.pdf);
	expect(JSON.parse(readFileSync(join(folder, `${letter.id}.json`), 'utf8'))).toMatchObject({
		recipient: letter.recipient,
	});
});

test('a folder that cannot be written is a refusal to try again; an id cannot leave the folder', async () => {
	writeFileSync(join(root, 'file'), '');
	expect(await folderPrinter(join(root, 'file')).post(letter)).toMatchObject({ fate: 'refused', temporary: true });
	expect(await folderPrinter(root).post({ ...letter, id: '../x' })).toMatchObject({
		fate: 'refused',
		temporary: false,
	});
});
