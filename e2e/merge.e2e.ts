import { expect, test, type Page } from '@playwright/test';
import { officeSite } from './demo-server.ts';
import { browserOf } from './people.ts';

test.use({ baseURL: officeSite, storageState: browserOf('karim') });

const stamp = Date.now().toString(36).toUpperCase();

async function makeClient(page: Page, name: string, code: string): Promise<string> {
	await page.goto('/clients/new');
	await page.getByLabel('Nom', { exact: true }).fill(name);
	await page.getByLabel('Code du compte').fill(code);
	await page.getByRole('button', { name: 'Créer le client' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
	return new URL(page.url()).pathname;
}

test('CLI-14 two files of one firm are compared and become one; the old address and code lead there; undone, both are back', async ({
	page,
}) => {
	const [kept, gone] = [`Verrerie ${stamp} Lyon`, `Verrerie ${stamp}`];
	const survivor = await makeClient(page, kept, `K${stamp}`);
	const merged = await makeClient(page, gone, `G${stamp}`);
	await page.getByRole('link', { name: 'Notes', exact: true }).click();
	await page.getByRole('textbox').first().fill('Appeler le matin');
	await page.getByRole('button', { name: /Noter|Ajouter|Enregistrer/ }).click();
	await expect(page.locator('main')).toContainText('Appeler le matin');

	await page.goto(`${survivor}/settings`);
	await page.getByRole('link', { name: 'Fusionner avec un autre client' }).click();
	await page.getByLabel('Chercher l’autre client').fill(stamp);
	await page.getByRole('button', { name: 'Chercher', exact: true }).click();
	await page.getByRole('link', { name: gone, exact: true }).click();
	await expect(page.getByRole('region', { name: kept })).toContainText('Reste');
	await expect(page.getByRole('region', { name: gone, exact: true })).toContainText('Entre dans l’autre');
	await expect(page.getByRole('row', { name: /^Notes/ })).toContainText('1');
	await page.getByRole('link', { name: 'Garder plutôt l’autre' }).click();
	await expect(page.getByRole('region', { name: kept })).toContainText('Entre dans l’autre');
	await page.getByRole('link', { name: 'Garder plutôt l’autre' }).click();
	await expect(page.getByRole('region', { name: kept })).toContainText('Reste');
	await page.getByRole('button', { name: 'Fusionner', exact: true }).click();
	await expect(page).toHaveURL(new RegExp(`${survivor}$`));
	await page.getByRole('link', { name: 'Notes', exact: true }).click();
	await expect(page.locator('main')).toContainText('Appeler le matin');

	await page.goto(merged);
	await expect(page).toHaveURL(new RegExp(`${survivor}$`));
	await page.goto(`/clients?q=G${stamp}`);
	await expect(page.getByRole('rowheader').getByRole('link', { name: kept })).toBeVisible();

	await page.goto(`${survivor}/merge`);
	const made = page.getByRole('region', { name: 'Fusions faites' });
	await expect(made).toContainText('Annulable jusqu’au');
	await made.getByRole('button', { name: 'Annuler la fusion' }).click();
	await expect(page).toHaveURL(new RegExp(`${merged}$`));
	await page.getByRole('link', { name: 'Notes', exact: true }).click();
	await expect(page.locator('main')).toContainText('Appeler le matin');
	await page.goto(`${survivor}/activity`);
	await expect(page.locator('main')).toContainText('Fusion annulée');
});
