import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Browser, type BrowserContext } from '@playwright/test';
import { environment, officeSite, portalSite } from './demo-server.ts';
import { browserOf, contacts } from './people.ts';
import { linkFor } from './shots/doors.ts';
import { exampleOf } from './shots/examples.ts';
import { pagesOf, type App } from './shots/pages.ts';

const sites: Record<App, string> = { 'back-office': officeSite, portal: portalSite };
const insider = { 'back-office': 'marie', portal: 'claire' } as const;
/** Before one is inside. */
const outside = /^\/(sign-in|enter)/;
/** Shown to who builds, not where Quittance is deployed. */
const forBuilders = /^\/_ui/;

const contextOf = (browser: Browser, app: App, within: boolean, colorScheme: 'light' | 'dark'): Promise<BrowserContext> =>
	browser.newContext({ locale: 'fr-FR', colorScheme, ...(within && { storageState: browserOf(insider[app]) }) });

/** Where each page of an app stands, found by the links of the others; a page that nothing leads to fails the test. */
async function addressesOf(browser: Browser, app: App): Promise<ReadonlyMap<string, string>> {
	const pages = pagesOf(app).filter(({ route }) => !forBuilders.test(route));
	const known = new Map(app === 'portal' ? [['/enter/[token]', await doorOf(contacts.emma.email)]] : []);
	const context = await contextOf(browser, app, true, 'light');
	const inside = pages.filter(({ route }) => !outside.test(route));
	const found = new Map(await exampleOf(await context.newPage(), sites[app], inside));
	await context.close();
	for (const { route, address = known.get(route) } of pages) if (address !== undefined) found.set(route, address);
	expect(pages.filter(({ route }) => !found.has(route)).map(({ route }) => route)).toEqual([]);
	return found;
}

const doorOf = async (email: string): Promise<string> =>
	new URL(await linkFor(email, portalSite, environment)).pathname;

for (const app of ['back-office', 'portal'] as const)
	test(`axe finds nothing on any page of the ${app}, light and dark`, async ({ browser }) => {
		test.setTimeout(240_000);
		const addresses = await addressesOf(browser, app);
		for (const light of ['light', 'dark'] as const) {
			const [inside, before] = [await contextOf(browser, app, true, light), await contextOf(browser, app, false, light)];
			for (const [route, address] of addresses) {
				const page = await (outside.test(route) ? before : inside).newPage();
				await page.goto(sites[app] + address);
				await page.evaluate(() => document.fonts.ready);
				const { violations } = await new AxeBuilder({ page }).analyze();
				const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
				expect.soft(found, `${route}, ${light}`).toEqual([]);
				await page.close();
			}
			await inside.close();
			await before.close();
		}
	});
