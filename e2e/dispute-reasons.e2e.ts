import { expect, test, type Browser, type Page } from '@playwright/test';
import { officeSite } from './demo-server.ts';
import { browserOf } from './people.ts';

const at = async (browser: Browser, name: 'marie' | 'emily', path: string, locale: string): Promise<Page> => {
	const context = await browser.newContext({ storageState: browserOf(name), baseURL: officeSite, locale });
	const page = await context.newPage();
	await page.goto(path);
	return page;
};

test('INV-09 an admin writes the reasons of disputes; others see the list at once; the original list comes back', async ({
	browser,
}) => {
	const emily = await at(browser, 'emily', '/settings/disputes', 'en-GB');
	await expect(emily.getByLabel('Reason 1, in English')).toHaveValue('Price or discount');
	await expect(emily.getByRole('button', { name: 'Save' })).toHaveAttribute('aria-disabled', 'true');

	const marie = await at(browser, 'marie', '/settings', 'fr-FR');
	await marie.getByRole('link', { name: 'Motifs de litige' }).click();
	const added = marie.getByLabel('Motif 8, en français');
	await expect(async () => {
		await marie.getByRole('button', { name: 'Ajouter un motif' }).click({ timeout: 1_000 });
		await expect(added).toBeFocused({ timeout: 1_000 });
	}).toPass();
	await added.fill('Bon de commande absent');
	await marie.getByRole('button', { name: 'Enregistrer' }).click();
	await expect(marie.getByText('Écrivez chaque motif en français et en anglais')).toBeVisible();
	await marie.getByLabel('Motif 8, en anglais').fill('No purchase order');
	await marie.getByRole('button', { name: 'Monter « Bon de commande absent »' }).click();
	await marie.getByRole('button', { name: 'Enregistrer' }).click();
	await expect(marie.getByText('La liste des motifs est enregistrée.')).toBeVisible();
	await expect(emily.getByLabel('Reason 7, in English')).toHaveValue('No purchase order');

	await marie.getByRole('button', { name: 'Reprendre la liste d’origine' }).click();
	await expect(marie.getByText('La liste d’origine est de retour.')).toBeVisible();
	await expect(emily.getByLabel('Reason 7, in English')).toHaveValue('Other');
});
