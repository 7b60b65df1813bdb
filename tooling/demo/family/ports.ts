import { createServer } from 'node:net';
import { once } from 'node:events';

/** Where everybody of the demo stands, and by which setting elsewhere. */
const places = {
	office: { setting: 'QUITTANCE_OFFICE_PORT', usual: 3000 },
	portal: { setting: 'QUITTANCE_PORTAL_PORT', usual: 3001 },
	page: { setting: 'QUITTANCE_PAGE_PORT', usual: 8025 },
	smtp: { setting: 'QUITTANCE_SMTP_PORT', usual: 2525 },
} as const;

type Place = keyof typeof places;
export type Ports = Readonly<Record<Place, number>>;

/** Where a browser of this machine finds what stands on a port. */
export const siteOn = (port: number): string => `http://127.0.0.1:${port}`;

/** The ports of the demo, each of which nobody else has. Throws a sentence for one that somebody has. */
export async function freePorts(): Promise<Ports> {
	const ports: Partial<Record<Place, number>> = {};
	for (const place of Object.keys(places) as Place[]) {
		const { setting, usual } = places[place];
		const port = Number(process.env[setting] ?? usual);
		if (!(await isFree(port)))
			throw new Error(
				`Port ${port} is taken by another program. Stop it (perhaps another demo), or choose another port: ${setting}=${port + 1}.`,
			);
		ports[place] = port;
	}
	return ports as Ports;
}

async function isFree(port: number): Promise<boolean> {
	const probe = createServer().listen(port, '127.0.0.1');
	const taken = await once(probe, 'listening').then(
		() => false,
		() => true,
	);
	if (!taken) await new Promise((resolve) => probe.close(resolve));
	return !taken;
}
