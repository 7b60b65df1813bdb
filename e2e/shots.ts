import { chromium as browsers, type Browser, type BrowserContext } from '@playwright/test';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from './chromium.ts';
import { contacts, staff } from './people.ts';
import { contactSheet, type Shot } from './shots/contact-sheet.ts';
import { enterDesk, enterPortal, linkFor } from './shots/doors.ts';
import { exampleOf } from './shots/examples.ts';
import { fewLooks, looks, nameOf, type Look } from './shots/looks.ts';
import { pagesOf, type App } from './shots/pages.ts';
import { takeShot } from './shots/take-shot.ts';

/**
 * `pnpm e2e:shots [--few] [--unchecked] [portal/invoices…]`: a picture of every page of both apps in each language, theme and width, from the
 * demo that runs, with one sheet to look at them all. Fails when a page has none, or when a machine can say something against one.
 */
const args = process.argv.slice(2);
const wanted = args.filter((arg) => !arg.startsWith('--'));
const unchecked = args.includes('--unchecked');
const asked = args.includes('--few') ? fewLooks : looks;
const folder = resolve(import.meta.dirname, '../.data/shots');

const origins: Record<App, string> = {
	'back-office': `http://127.0.0.1:${process.env['QUITTANCE_OFFICE_PORT'] ?? 3000}`,
	portal: `http://127.0.0.1:${process.env['QUITTANCE_PORTAL_PORT'] ?? 3001}`,
};
const contact = process.env['QUITTANCE_SHOTS_CONTACT'] ?? contacts.claire.email;

/** Pages seen before one is inside. */
const outside = /^\/(sign-in|enter)/;
/** A file that somebody offers stands there only until they have decided, and a code is asked between two steps: the tests in a browser come by. */
const inPassing = /^\/imports\/(refused\/)?\[id\]$|^\/sign-in\/code$|^\/first-run$/;
/** Shown to who builds, not where Quittance is deployed. */
const forBuilders = /^\/_ui/;

if (wanted.length === 0) rmSync(folder, { recursive: true, force: true });
const browser = await browsers.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu'] });
const shots: Shot[] = [];
const missing: string[] = [];
for (const app of ['back-office', 'portal'] as const) await shootApp(app);
await browser.close();
writeFileSync(join(folder, 'sheet.html'), contactSheet(shots));
const complaints = shots.flatMap((shot) =>
	shot.complaints.map((one) => `${shot.app} ${shot.route} ${nameOf(shot.look)}: ${one}`),
);
for (const line of [...missing, ...complaints]) console.error(line);
console.log(`${shots.length} pictures: .data/shots/sheet.html`);
process.exitCode = missing.length + complaints.length > 0 ? 1 : 0;

async function shootApp(app: App): Promise<void> {
	const origin = origins[app];
	const pages = pagesOf(app).filter(({ route }) => !forBuilders.test(route));
	const shown = pages.filter(
		({ route }) => wanted.length === 0 || wanted.some((part) => `${app}${route}`.includes(part)),
	);
	if (shown.length === 0) return;
	const inside = await contextFor(browser, asked[0] ?? fewLooks[0]);
	const known = new Map<string, string>();
	if (app === 'portal') {
		await enterPortal(inside, await linkFor(contact, origin));
		// A new link makes the one before worthless: this one is only looked at.
		known.set('/enter/[token]', new URL(await linkFor(contact, origin)).pathname);
	} else await enterDesk(inside, origin, staff.marie.email, staff.marie.password);
	const state = await inside.storageState();
	const tab = await inside.newPage();
	const behind = pages.filter(({ route }) => !outside.test(route));
	const examples = new Map([
		...(await exampleOf(tab, origin, behind)),
		...pages.flatMap(({ route, address }) => (address ? [[route, address] as const] : [])),
		...known,
	]);
	await inside.close();
	mkdirSync(join(folder, app), { recursive: true });
	for (const look of asked) {
		const [within, without] = [await contextFor(browser, look, origin, state), await contextFor(browser, look, origin)];
		for (const { route } of shown) {
			const address = examples.get(route);
			if (address === undefined) {
				if (look === asked[0] && !inPassing.test(route)) missing.push(`${app} ${route}: no page leads there`);
				continue;
			}
			const file = join(app, `${route.slice(1).replaceAll(/[/[\]]+/g, '-') || 'home'}.${nameOf(look)}.png`);
			const context = outside.test(route) ? without : within;
			const shoot = () => takeShot(context, origin + address, join(folder, file), look.width, unchecked);
			// In development a page may load anew while it is looked at.
			const complaints = await shoot()
				.catch(shoot)
				.catch((fault: unknown) => [`no picture: ${String(fault).slice(0, 200)}`]);
			shots.push({ app, route, look, file, complaints });
		}
		await Promise.all([within.close(), without.close()]);
	}
}

async function contextFor(
	browser: Browser,
	look: Look | undefined,
	origin?: string,
	storageState?: Awaited<ReturnType<BrowserContext['storageState']>>,
): Promise<BrowserContext> {
	const context = await browser.newContext({
		viewport: { width: look?.width ?? 1440, height: look?.width === 390 ? 844 : 900 },
		locale: look?.language === 'en' ? 'en-GB' : 'fr-FR',
		timezoneId: 'Europe/Paris',
		reducedMotion: 'reduce',
		hasTouch: look?.width === 390,
		isMobile: look?.width === 390,
		...(storageState && { storageState }),
	});
	if (look && origin) {
		const cookie = (name: string, value: string) => ({ name, value, url: origin });
		await context.addCookies([cookie('language', look.language), cookie('theme', look.theme)]);
	}
	return context;
}
