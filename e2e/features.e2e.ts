import { expect, test } from '@playwright/test';
import { officeSite } from './demo-server.ts';
import { browserOf } from './people.ts';

test.use({ baseURL: officeSite, storageState: browserOf('marie') });

test('ORG-06 a feature that is off says so on its button, at once for colleagues too, and how to get it; turned on it works again', async ({
	page,
	browser,
}) => {
	const karim = await browser.newContext({ baseURL: officeSite, storageState: browserOf('karim') });
	const colleague = await karim.newPage();
	await colleague.goto('/account');
	const save = colleague.getByRole('button', { name: 'Enregistrer ce choix' });
	await expect(save).toBeEnabled();

	await page.goto('/settings');
	await page.getByRole('link', { name: 'Fonctions' }).click();
	await page.getByRole('button', { name: /^Désactiver.*E-mail du matin/ }).click();
	await expect(page.getByRole('button', { name: /^Activer.*E-mail du matin/ })).toBeVisible();
	await expect(colleague.locator('main')).toContainText('L’e-mail du matin est désactivé');
	await expect(colleague.locator('main')).toContainText('Réglages, Fonctions');

	await page.getByRole('button', { name: /^Activer.*E-mail du matin/ }).click();
	await expect(page.getByRole('button', { name: /^Désactiver.*E-mail du matin/ })).toBeVisible();
	await expect(colleague.locator('main')).not.toContainText('L’e-mail du matin est désactivé');
	await karim.close();
});
