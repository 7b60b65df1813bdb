import { expect, test } from '@playwright/test';
import { officeSite, portalSite } from './demo-server.ts';
import { contestable } from './invoices.ts';
import { browserOf } from './people.ts';
import { whyOf } from './why.ts';

test.use({ javaScriptEnabled: false, storageState: browserOf('emma'), baseURL: portalSite, locale: 'en-GB' });

test('INV-09 without JavaScript a part is disputed, talked over with the staff, and only the rest is chased', async ({
	page,
	browser,
}) => {
	const number = await contestable(page);
	await page.getByRole('link', { name: 'Dispute', exact: true }).click();
	await page.getByRole('button', { name: 'Send the dispute' }).click();
	await expect(page.getByRole('alert')).toBeVisible();

	await page.getByLabel('Reason').selectOption('quantity');
	await page.getByLabel('only a part').check();
	await page.getByLabel('Amount disputed').fill('12.50');
	await page.getByLabel('Tell us more').fill('One box of eight is missing.');
	await page.getByRole('button', { name: 'Send the dispute' }).click();
	await expect(page.getByText('One box of eight is missing.')).toBeVisible();
	await expect(page.getByText('12.50').first()).toBeVisible();

	const office = await browser.newContext({
		storageState: browserOf('marie'),
		baseURL: officeSite,
		locale: 'fr-FR',
		javaScriptEnabled: true,
	});
	const desk = await office.newPage();
	await desk.goto(new URL(page.url()).pathname);
	await desk.getByLabel('Votre réponse').fill('The eighth box left this morning.');
	await desk.getByRole('button', { name: 'Répondre', exact: true }).click();
	await expect(desk.getByText('The eighth box left this morning.')).toBeVisible();

	await page.reload();
	await expect(page.getByText('The eighth box left this morning.')).toBeVisible();
	await page.getByLabel('Your message').fill('It arrived, thank you.');
	await page.getByRole('button', { name: 'Send', exact: true }).click();
	await expect(page.getByText('It arrived, thank you.')).toBeVisible();
	expect(await whyOf(number)).not.toContain('Held: disputed');
});
