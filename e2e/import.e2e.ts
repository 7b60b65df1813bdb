import { expect, test } from '@playwright/test';
import { fecOfTomorrow } from './books.ts';
import { officeSite } from './demo-server.ts';
import { browserOf } from './people.ts';

test.use({ baseURL: officeSite, storageState: browserOf('marie') });

test('INV-01 an accounting file is looked into before anything is written, and then brings its client and its invoice to every screen', async ({
	page,
	browser,
}) => {
	const karim = await browser.newContext({ storageState: browserOf('karim'), locale: 'fr-FR' });
	const colleague = await karim.newPage();
	await colleague.goto(`${officeSite}/clients?q=essai+et+fils`);
	await expect(colleague.getByRole('link', { name: 'Essai et Fils' })).toHaveCount(0);
	await page.goto('/imports');
	await page.getByLabel('Fichier', { exact: true }).setInputFiles(fecOfTomorrow());
	await page.getByRole('button', { name: 'Regarder ce qu’il apporte' }).click();
	await expect(page.getByText('Ce que ce fichier apporterait')).toBeVisible({ timeout: 30_000 });
	await expect(page.locator('main')).toContainText(/nouveau client\s*1/);
	await page.getByRole('button', { name: 'Importer', exact: true }).click();
	await expect(page.getByText('Ce que ce fichier a apporté')).toBeVisible({ timeout: 30_000 });
	await expect(colleague.getByRole('link', { name: 'Essai et Fils' })).toBeVisible();
	await page.getByRole('link', { name: 'Voir les clients' }).click();
	await page.getByRole('search').getByLabel('Chercher').fill('essai et fils');
	await expect(page.getByRole('link', { name: 'Essai et Fils' })).toBeVisible();
});
