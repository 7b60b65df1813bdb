import { expect, test } from 'vitest';
import { readStand, SettingsReader } from './settings.ts';

test('settings that are wrong are all said at once, a sentence each', () => {
	const reader = new SettingsReader({ PORT: 'eighty', TRUST_PROXY: 'yes', PUBLIC_URL: 'desk.example/path' });
	readStand(reader, 3000);
	expect(reader.complaints).toEqual([
		'PORT should be a whole number from 0 to 65535, and is "eighty".',
		'PUBLIC_URL should be an address without a path, as http://localhost:3000, and is "desk.example/path".',
		'TRUST_PROXY should be true or false, and is "yes".',
	]);
});

test('what is not said has its usual value, but for where browsers reach the site', () => {
	const reader = new SettingsReader({ PUBLIC_URL: 'https://desk.example' });
	const { publicUrl, ...rest } = readStand(reader, 3000);
	expect(reader.complaints).toEqual([]);
	expect({ ...rest, origin: publicUrl.origin }).toMatchObject({
		port: 3000,
		trustProxy: false,
		origin: 'https://desk.example',
	});
	const silent = new SettingsReader({});
	readStand(silent, 3000);
	expect(silent.complaints).toEqual(['PUBLIC_URL is not set. Example: PUBLIC_URL=http://localhost:3000']);
});
