import { expect, type Browser, type Page } from '@playwright/test';
import { mailSite } from './demo-server.ts';
import { browserOf } from './people.ts';

const nobody = { cookies: [], origins: [] };

/** Somebody new at their desk: invited by Marie, with a password of their own. The page is theirs. */
export async function arrive(browser: Browser, name: string, email: string, password: string): Promise<Page> {
	const admin = await (await browser.newContext({ locale: 'fr-FR', storageState: browserOf('marie') })).newPage();
	await admin.goto('/people');
	await admin.getByLabel('Nom', { exact: true }).fill(name);
	await admin.getByLabel('Adresse e-mail').fill(email);
	await admin.getByLabel('Rôle').selectOption('viewer');
	await admin.getByRole('button', { name: 'Envoyer l’invitation' }).click();
	await expect(admin.getByRole('row').filter({ hasText: email })).toBeVisible();
	await admin.goto(mailSite);
	await expect(async () => {
		await admin.goto(mailSite);
		const newest = admin.getByRole('region', { name: 'Derniers messages' }).getByRole('listitem');
		await newest.filter({ hasText: email }).getByRole('link').first().click({ timeout: 1_000 });
	}).toPass();
	const link = await admin.frameLocator('iframe').getByRole('link').first().getAttribute('href');
	const page = await (await browser.newContext({ locale: 'fr-FR', storageState: nobody })).newPage();
	await page.goto(link ?? '');
	await page.getByLabel('Nouveau mot de passe').fill(password);
	await page.getByRole('button', { name: 'Choisir ce mot de passe' }).click();
	await expect(page).toHaveURL(/\/board$/);
	return page;
}
