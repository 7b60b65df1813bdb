import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { officeSite } from './demo-server.ts';
import { browserOf } from './people.ts';

test.use({ baseURL: officeSite });

const NAME = 'Les plus en retard';

test('CLI-11 a view keeps filter, order and columns, is shared, found by a colleague, renamed and deleted', async ({
	browser,
}) => {
	const [marie, karim] = [
		await browser.newContext({ storageState: browserOf('marie'), baseURL: officeSite, locale: 'fr-FR' }),
		await browser.newContext({ storageState: browserOf('karim'), baseURL: officeSite, locale: 'fr-FR' }),
	];
	const page = await marie.newPage();
	await page.goto('/clients?late&sort=overdue&without=code');
	const table = page.getByRole('table', { name: 'Nos clients' });
	await expect(table.getByRole('columnheader', { name: 'Profil' })).toBeVisible();
	await expect(table.getByRole('columnheader', { name: 'Code' })).toHaveCount(0);

	const dialog = page.getByRole('dialog');
	await expect(async () => {
		await page.getByRole('button', { name: 'Enregistrer cette vue' }).click();
		await expect(dialog).toBeVisible({ timeout: 2_000 });
	}).toPass();
	await dialog.getByLabel('Nom de la vue').fill(NAME);
	await dialog.getByLabel('Visible par toute l’équipe').check();
	await dialog.getByRole('button', { name: 'Enregistrer', exact: true }).click();
	await expect(page.getByRole('link', { name: NAME })).toHaveAttribute('aria-current', 'true');

	const colleague = await karim.newPage();
	await colleague.goto('/clients');
	await colleague.getByRole('link', { name: NAME }).click();
	await expect(colleague).toHaveURL(/late&sort=overdue&without=code/);
	await expect(colleague.getByRole('button', { name: 'Modifier la vue' })).toHaveCount(0);

	await page.getByRole('button', { name: 'Modifier la vue' }).click();
	await dialog.getByLabel('Nom de la vue').fill(`${NAME} !`);
	await dialog.getByRole('button', { name: 'Enregistrer', exact: true }).click();
	await expect(page.getByRole('link', { name: `${NAME} !` })).toBeVisible();
	await page.getByRole('button', { name: 'Modifier la vue' }).click();
	await dialog.getByRole('button', { name: 'Supprimer la vue' }).click();
	await expect(page.getByRole('link', { name: NAME })).toHaveCount(0);
	await Promise.all([marie.close(), karim.close()]);
});

test.describe('Marie', () => {
	test.use({ storageState: browserOf('marie') });

	test('CLI-11 a column is hidden by its menu, and the list comes as an Excel file', async ({ page }) => {
		await page.goto('/clients');
		const heads = page.getByRole('table', { name: 'Nos clients' }).getByRole('columnheader');
		await expect(heads.filter({ hasText: 'Responsable' })).toHaveCount(1);
		await expect(async () => {
			await page.getByRole('button', { name: 'Colonnes' }).click();
			await page.getByRole('menuitem', { name: 'Masquer « Responsable »' }).click({ timeout: 2_000 });
		}).toPass();
		await expect(page).toHaveURL(/without=owner/);
		await expect(heads.filter({ hasText: 'Responsable' })).toHaveCount(0);

		const file = page.waitForEvent('download');
		await page.getByRole('link', { name: 'Exporter en Excel' }).click();
		const download = await file;
		expect(download.suggestedFilename()).toMatch(/^Clients .*\.xlsx$/);
		expect(
			readFileSync(await download.path())
				.subarray(0, 2)
				.toString(),
		).toBe('PK');
	});
});
