import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { installPortalKey, makePortalLogin } from '@quittance/db/portal-access.ts';
import { demoFolder } from '@quittance/worker/cli/demo-server.ts';
import { startMember, type Member, type Program } from './member.ts';
import { siteOn, type Ports } from './ports.ts';

export type Family = {
	readonly officeUrl: string;
	readonly portalUrl: string;
	/** Ends once both apps can serve; fails with words when one does not. */
	readonly ready: Promise<void>;
	/** Ends with words when one of them ends by itself. */
	readonly fell: Promise<string>;
	/** The portal first, the worker last: nobody is left asking one that is gone. */
	readonly stop: () => Promise<void>;
};

/** Milliseconds within which an app says that it can serve: as it was built, and from its source, which Vite reads first. */
const PATIENCE = { built: 30_000, fromSource: 120_000 };

/** Where the demo keeps its files: invoices, proofs, letters as printed. */
export const documentsFolder = (): string => join(demoFolder(), 'documents');

/** An app as it was built, or from its source: then Vite serves it, and its pages change while they are written. */
const app = (name: 'back-office' | 'portal', port: number, fromSource: boolean): Program =>
	fromSource
		? {
				program: `apps/${name}/node_modules/vite/bin/vite.js`,
				told: ['dev', '--host', '127.0.0.1', '--port', String(port), '--strictPort'],
				from: `apps/${name}`,
			}
		: { program: `apps/${name}/server.ts` };

/**
 * Starts the worker, the back office and the portal as in production, or the apps from their source: each a process of its own with its own
 * settings, the portal with its own login and key, new at every start.
 */
export async function startFamily(
	databaseUrl: string,
	ports: Ports,
	letters: string,
	{ fromSource }: { readonly fromSource: boolean },
): Promise<Family> {
	const secret = randomBytes(32).toString('hex');
	const [portalDatabaseUrl] = await Promise.all([
		makePortalLogin(databaseUrl, 'quittance_portal_login', randomBytes(16).toString('hex')),
		installPortalKey(databaseUrl, secret),
	]);
	const [officeUrl, portalUrl] = [siteOn(ports.office), siteOn(ports.portal)];
	const members: Member[] = [];
	const start = (name: string, program: Program, settings: Readonly<Record<string, string>>) => {
		const mode = fromSource ? 'development' : 'production';
		const environment = { NODE_ENV: mode, HOST: '127.0.0.1', DOCUMENTS_FOLDER: documentsFolder(), ...settings };
		members.push(startMember(name, { ...program, log: join(demoFolder(), 'logs', `${name}.log`), environment }));
	};
	start(
		'worker',
		{ program: 'apps/worker/src/main.ts' },
		{
			DATABASE_URL: databaseUrl,
			SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
			MAIL_DOMAIN: 'ferrand.example',
			BOUNCE_ADDRESS: 'bounces+{token}@ferrand.example',
			PRINT_FOLDER: letters,
			PORTAL_URL: portalUrl,
			OFFICE_URL: officeUrl,
			WORKER_NAME: 'demo',
		},
	);
	start('back office', app('back-office', ports.office, fromSource), {
		DATABASE_URL: databaseUrl,
		// The same at every start, or the second factors of the last one would be lost.
		PORTAL_URL: portalUrl,
		OFFICE_SECRET: 'what the demo seals is nobody’s secret',
		PORT: String(ports.office),
		PUBLIC_URL: officeUrl,
	});
	start('portal', app('portal', ports.portal, fromSource), {
		// The owner's address is nothing that the portal should know.
		DATABASE_URL: '',
		PORTAL_DATABASE_URL: portalDatabaseUrl,
		PORTAL_SECRET: secret,
		PORT: String(ports.portal),
		PUBLIC_URL: portalUrl,
	});
	const fell = Promise.race(members.map((member) => member.fell));
	const stop = async () => {
		for (const member of members.splice(0).reverse()) await member.stop();
	};
	const patience = fromSource ? PATIENCE.fromSource : PATIENCE.built;
	const early = fell.then((words): never => {
		throw new Error(words);
	});
	const ready = Promise.race([
		early,
		Promise.all([untilReady(officeUrl, patience), untilReady(portalUrl, patience)]),
	]).then(() => {});
	// A fall after that is told by whoever waits for `fell`.
	for (const promise of [early, ready]) promise.catch(() => {});
	return { officeUrl, portalUrl, ready, fell, stop };
}

async function untilReady(site: string, patience: number): Promise<void> {
	const until = performance.now() + patience;
	for (;;) {
		const answer = await fetch(`${site}/ready`).catch(() => undefined);
		if (answer?.ok) return;
		if (performance.now() > until)
			throw new Error(`${site} is not ready: ${(await answer?.text()) ?? 'nobody answers'}`);
		await pause(100);
	}
}
