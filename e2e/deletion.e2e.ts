import { expect, test, type Page } from '@playwright/test';
import { officeSite } from './demo-server.ts';
import { browserOf } from './people.ts';

test.use({ baseURL: officeSite, storageState: browserOf('marie') });

const stamp = Date.now().toString(36).toUpperCase();

async function makeClient(page: Page, name: string, code: string): Promise<string> {
	await page.goto('/clients/new');
	await page.getByLabel('Nom', { exact: true }).fill(name);
	await page.getByLabel('Code du compte').fill(code);
	await page.getByRole('button', { name: 'Créer le client' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
	return new URL(page.url()).pathname;
}

test('CLI-13 a client is deleted by its name; it leaves the screen of a colleague, an admin reads what is kept, and restores it', async ({
	page,
	browser,
}) => {
	const name = `Soierie ${stamp}`;
	const at = await makeClient(page, name, `S${stamp}`);
	const karim = await browser.newContext({ baseURL: officeSite, storageState: browserOf('karim') });
	const colleague = await karim.newPage();
	await colleague.goto(`/clients?q=S${stamp}`);
	await expect(colleague.getByRole('link', { name })).toBeVisible();

	await page.goto(`${at}/settings`);
	await page.getByRole('link', { name: 'Supprimer ce client' }).click();
	await page.getByLabel(/^Recopiez/).fill('Soierie');
	await page.getByRole('button', { name: 'Supprimer', exact: true }).click();
	await expect(page.getByRole('alert')).toContainText(name);
	await page.getByLabel(/^Recopiez/).fill(name.toLowerCase());
	await page.getByRole('button', { name: 'Supprimer', exact: true }).click();
	await expect(page).toHaveURL(/\/clients\/deleted\//);
	await expect(page.locator('main')).toContainText('Ce client est supprimé');
	await expect(colleague.getByRole('link', { name })).toBeHidden();
	expect((await colleague.goto(at))?.status()).toBe(404);
	expect((await colleague.goto('/clients/deleted'))?.status()).toBe(404);
	await karim.close();

	// Old links lead an admin to what is kept.
	await page.goto(at);
	await expect(page).toHaveURL(/\/clients\/deleted\//);
	await page.getByRole('link', { name: 'Clients supprimés' }).click();
	await page.getByRole('link', { name }).click();
	await page.getByRole('button', { name: 'Rétablir ce client' }).click();
	await expect(page).toHaveURL(new RegExp(`${at}$`));
	await page.goto(`${at}/activity`);
	await expect(page.locator('main')).toContainText('Client rétabli');
});

test('CLI-13 several are deleted from the list by their number', async ({ page }) => {
	for (const which of ['Un', 'Deux']) await makeClient(page, `Lot ${stamp} ${which}`, `L${which}${stamp}`);
	await page.goto(`/clients?q=${encodeURIComponent(`Lot ${stamp}`)}`);
	await expect(async () => {
		await page.getByLabel('Choisir tous ceux qui sont affichés').setChecked(true, { timeout: 1_000 });
		await expect(page.getByText('2 clients choisis')).toBeVisible({ timeout: 1_000 });
	}).toPass();
	await page.getByRole('button', { name: 'Supprimer', exact: true }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Saisissez 2 pour confirmer').fill('3');
	await dialog.getByRole('button', { name: 'Supprimer', exact: true }).click();
	await expect(dialog.getByRole('alert')).toContainText('Ils sont 2');
	await dialog.getByLabel('Saisissez 2 pour confirmer').fill('2');
	await dialog.getByRole('button', { name: 'Supprimer', exact: true }).click();
	await expect(page.getByRole('rowheader')).toHaveCount(0);
});
