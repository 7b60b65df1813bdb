import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { axeOn } from './axe.ts';
import { fecOfTomorrow } from './books.ts';
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
/** Stands behind a password: axe looks at it in `second-factor.e2e.ts`. */
const behindPassword = '/sign-in/code';

const contextOf = (
	browser: Browser,
	app: App,
	within: boolean,
	colorScheme: 'light' | 'dark',
): Promise<BrowserContext> =>
	browser.newContext({ locale: 'fr-FR', colorScheme, ...(within && { storageState: browserOf(insider[app]) }) });

/** Where each page of an app stands, found by the links of the others; a page that nothing leads to fails the test. */
async function addressesOf(browser: Browser, app: App): Promise<ReadonlyMap<string, string>> {
	const pages = pagesOf(app).filter(({ route }) => !forBuilders.test(route) && route !== behindPassword);
	const context = await contextOf(browser, app, true, 'light');
	const page = await context.newPage();
	const inside = pages.filter(({ route }) => !outside.test(route));
	const behind = new Map(await (app === 'portal' ? behindPortal(page) : behindOffice(browser, page)));
	const found = new Map([...(await exampleOf(page, sites[app], inside, behind)), ...behind]);
	await context.close();
	expect(pages.filter(({ route }) => !found.has(route)).map(({ route }) => route)).toEqual([]);
	return found;
}

/** The door; an invitation that is over; a file that waits for a word; a template of sheets; a deleted client; a dispute, where it stands for the contact too. */
async function behindOffice(browser: Browser, page: Page): Promise<[string, string][]> {
	await page.goto(`${officeSite}/imports`);
	await page.getByLabel('Fichier', { exact: true }).setInputFiles(fecOfTomorrow('Attente SARL'));
	await page.getByRole('button', { name: 'Regarder ce qu’il apporte' }).click();
	await page.waitForURL(/\/imports\/[^/]+$/);
	const offered = new URL(page.url()).pathname;
	const portal = await (await contextOf(browser, 'portal', true, 'light')).newPage();
	await portal.goto(`${portalSite}/disputes`);
	const dispute = await portal.locator('a[href^="/disputes/"]').first().getAttribute('href');
	await portal.context().close();
	await page.goto(`${officeSite}/settings/sheets`);
	await page.getByRole('region', { name: 'Ajouter un modèle' }).getByLabel('Nom').fill(`Entrepôt ${Date.now()}`);
	await page.getByRole('button', { name: 'Ajouter le modèle' }).click();
	await page.waitForURL(/\/settings\/sheets\/[^/]+$/);
	const sheet = new URL(page.url()).pathname;
	return [
		['/settings/sheets/[id]', sheet],
		['/clients/deleted/[id]', await deletedClient(page)],
		['/sign-in', '/sign-in'],
		['/enter/[token]', '/enter/a-link-that-is-over'],
		['/imports/[id]', offered],
		['/disputes/[id]', dispute ?? ''],
	];
}

/** Made, and deleted by its name. */
async function deletedClient(page: Page): Promise<string> {
	const name = `Fermée ${Date.now()}`;
	await page.goto(`${officeSite}/clients/new`);
	await page.getByLabel('Nom', { exact: true }).fill(name);
	await page.getByLabel('Code du compte').fill(name.toUpperCase().replace('É', 'E').replace(' ', ''));
	await page.getByRole('button', { name: 'Créer le client' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
	await page.goto(`${page.url()}/delete`);
	await page.getByLabel(/^Recopiez/).fill(name);
	await page.getByRole('button', { name: 'Supprimer', exact: true }).click();
	await page.waitForURL(/\/clients\/deleted\/[^/]+$/);
	return new URL(page.url()).pathname;
}

/** The doors, one of them by a link that nobody used; and the form that is there for an invoice which is not contested yet. */
async function behindPortal(page: Page): Promise<[string, string][]> {
	await contestable(page, portalSite);
	const link = await linkFor(contacts.emma.email, portalSite, environment);
	return [
		['/sign-in', '/sign-in'],
		['/enter/[token]', new URL(link).pathname],
		['/invoices/[id]/dispute', `${new URL(page.url()).pathname}/dispute`],
	];
}

for (const app of ['back-office', 'portal'] as const)
	test(`axe finds nothing on any page of the ${app}, light and dark`, async ({ browser }) => {
		test.setTimeout(600_000);
		const addresses = await addressesOf(browser, app);
		for (const light of ['light', 'dark'] as const) {
			const [inside, before] = [
				await contextOf(browser, app, true, light),
				await contextOf(browser, app, false, light),
			];
			for (const [route, address] of addresses) {
				const page = await (outside.test(route) ? before : inside).newPage();
				await page.goto(sites[app] + address);
				await page.evaluate(() => document.fonts.ready);
				// The dark changes colours and nothing else.
				const found = await axeOn(page, light === 'dark' ? 'color-contrast' : undefined);
				expect.soft(found, `${route}, ${light}`).toEqual([]);
				await page.close();
			}
			await inside.close();
			await before.close();
		}
	});
