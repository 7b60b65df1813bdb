import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { environment, officeSite, portalSite } from './demo-server.ts';
import { contestable } from './invoices.ts';
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
	const context = await contextOf(browser, app, true, 'light');
	const page = await context.newPage();
	const known = app === 'portal' ? await knownOfPortal(page) : await knownOfOffice(page);
	const found = new Map(await exampleOf(page, sites[app], pages, known));
	await context.close();
	expect(pages.filter(({ route }) => !found.has(route)).map(({ route }) => route)).toEqual([]);
	return found;
}

/** A client with a dispute, from whose file all others are reached. */
async function knownOfOffice(page: Page): Promise<Map<string, string>> {
	await page.goto(`${officeSite}/clients?q=NIVERT`);
	const client = page.getByRole('link', { name: 'Atelier Nivert' });
	return new Map([['/clients/[id]', (await client.getAttribute('href')) ?? '']]);
}

/** An invoice that is not contested yet, and a link that nobody used. */
async function knownOfPortal(page: Page): Promise<Map<string, string>> {
	await contestable(page, portalSite);
	const link = await linkFor(contacts.emma.email, portalSite, environment);
	return new Map([
		['/invoices/[id]', new URL(page.url()).pathname],
		['/enter/[token]', new URL(link).pathname],
	]);
}

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
