import { expect, test, type Browser, type Page } from '@playwright/test';
import { officeSite } from './demo-server.ts';
import { browserOf } from './people.ts';

test.use({ baseURL: officeSite, storageState: browserOf('marie') });

/** The first open invoice of a client that nothing holds. */
async function openInvoice(page: Page): Promise<void> {
	await page.goto('/clients?q=Caf%C3%A9+Ravel');
	await page.getByRole('link', { name: 'Café Ravel' }).click();
	await page.getByRole('table', { name: 'Factures' }).getByRole('link').first().click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Facture');
}

/** Karim's screen at the page that somebody else has open. */
async function besides(browser: Browser, page: Page): Promise<Page> {
	const context = await browser.newContext({ storageState: browserOf('karim'), locale: 'fr-FR' });
	const other = await context.newPage();
	await other.goto(page.url());
	await expect(other.getByRole('heading', { level: 1 })).toContainText('Facture');
	return other;
}

test('INV-07 an invoice is held until a day with a reason, says so to a colleague too, and is let go', async ({
	page,
	browser,
}) => {
	await openInvoice(page);
	const karim = await besides(browser, page);
	await page.getByText('Suspendre les relances').click();
	await page.getByRole('button', { name: 'Suspendre', exact: true }).click();
	await expect(page.getByText('Dites pourquoi.')).toBeVisible();
	await page.getByLabel('Raison, pour l’équipe').fill('Un avoir arrive');
	await page.getByRole('button', { name: 'Suspendre', exact: true }).click();
	const holds = page.getByRole('region', { name: 'Suspensions' });
	await expect(holds).toContainText('Un avoir arrive · Marie Ferrand');
	await expect(page.getByRole('region', { name: 'Suite' })).toContainText('suspendue');
	await expect(karim.getByRole('region', { name: 'Suspensions' })).toContainText('Un avoir arrive · Marie Ferrand');
	await holds.getByRole('button', { name: 'Lever' }).click();
	await expect(holds).toContainText('Rien ne la suspend à la main.');
	await expect(page.getByRole('region', { name: 'Suite' })).not.toContainText('suspendue');
});

test('INV-08 a promise heard on the phone holds the invoice, before a colleague’s eyes too, until it is cancelled', async ({
	page,
	browser,
}) => {
	await openInvoice(page);
	const karim = await besides(browser, page);
	await page.getByText('Noter une promesse').click();
	const day = new Date(Date.now() + 12 * 86_400_000).toISOString().slice(0, 10);
	await page.getByLabel('Réglée au plus tard le').fill(day);
	await page.getByRole('button', { name: 'Noter la promesse' }).click();
	const promises = page.getByRole('region', { name: 'Promesses' });
	await expect(promises).toContainText('attendue, Marie Ferrand');
	await expect(karim.getByRole('region', { name: 'Suite' })).toContainText('promesse');
	await promises.getByRole('button', { name: 'Annuler' }).click();
	await expect(promises).toContainText('annulée');
	await expect(karim.getByRole('region', { name: 'Suite' })).not.toContainText('promesse');
});
