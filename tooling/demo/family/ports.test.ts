import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { freePorts } from './ports.ts';

afterEach(() => vi.unstubAllEnvs());

test('a port that somebody has is refused with the setting that moves it', async () => {
	const somebody = createServer().listen(0, '127.0.0.1');
	await once(somebody, 'listening');
	const { port } = somebody.address() as AddressInfo;
	vi.stubEnv('QUITTANCE_OFFICE_PORT', String(port));
	await expect(freePorts()).rejects.toThrow(`Port ${port} is taken by another program`);
	await expect(freePorts()).rejects.toThrow(`QUITTANCE_OFFICE_PORT=${port + 1}`);
	somebody.close();
});
