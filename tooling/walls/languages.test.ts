import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

const saidIn = (app: string, language: string): Readonly<Record<string, unknown>> =>
	JSON.parse(readFileSync(join(root, 'apps', app, 'messages', `${language}.json`), 'utf8')) as Record<string, unknown>;

test.each(['back-office', 'portal'])('ORG-05 every word of the %s is there in French and in English', (app) => {
	const [french, english] = [saidIn(app, 'fr'), saidIn(app, 'en')];
	expect(Object.keys(french).length).toBeGreaterThan(50);
	expect(Object.keys(french).sort()).toEqual(Object.keys(english).sort());
	expect(Object.values({ ...french, ...english }).filter((words) => words === '')).toEqual([]);
});
