import { expect, test } from '@playwright/test';
import { mailSite, officeSite } from './demo-server.ts';
import { browserOf } from './people.ts';

test.use({ baseURL: officeSite, storageState: browserOf('marie') });

test('ORG-01 an admin invites somebody, who finds the mail, chooses a password and is at their desk; then loses their access at once', async ({
	page,
	browser,
}) => {
	const email = `nadia.${Date.now()}@ferrand.example`;
	await page.goto('/people');
	await page.getByLabel('Nom', { exact: true }).fill('Nadia Roussel');
	await page.getByLabel('Adresse e-mail').fill(email);
	await page.getByLabel('Rôle').selectOption('collaborator');
	await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
	const row = page.getByRole('row').filter({ hasText: email });
	await expect(row).toContainText('Invité');

	const mailbox = await (await browser.newContext({ baseURL: mailSite, locale: 'fr-FR' })).newPage();
	await expect(async () => {
		await mailbox.goto('/');
		const newest = mailbox.getByRole('region', { name: 'Derniers messages' }).getByRole('listitem');
		await newest.filter({ hasText: email }).getByRole('link').first().click({ timeout: 1_000 });
	}).toPass();
	const link = (await mailbox.frameLocator('iframe').getByRole('link').first().getAttribute('href')) ?? '';

	const hers = await (
		await browser.newContext({ locale: 'fr-FR', storageState: { cookies: [], origins: [] } })
	).newPage();
	await hers.goto(link);
	await expect(hers.getByRole('heading', { level: 1 })).toContainText('Bienvenue, Nadia Roussel');
	await hers.getByLabel('Nouveau mot de passe').fill('motdepasse12');
	await hers.getByRole('button', { name: 'Choisir ce mot de passe' }).click();
	await expect(hers.locator('main')).toContainText(/trop|connu|devin/i);
	await hers.getByLabel('Nouveau mot de passe').fill('les-quais-de-saone');
	await hers.getByRole('button', { name: 'Choisir ce mot de passe' }).click();
	await expect(hers).toHaveURL(`${officeSite}/board`);
	await expect(hers.locator('header').first()).toContainText('Nadia Roussel');

	await page.reload();
	await expect(row).toContainText('Actif');
	await row.getByRole('link').click();
	await page.getByRole('button', { name: 'Désactiver' }).click();
	await expect(page.getByRole('status').filter({ hasText: 'n’a plus d’accès' })).toBeVisible();
	await hers.goto('/people');
	await expect(hers).toHaveURL(/\/sign-in/);
	await hers.goto(link);
	await expect(hers.getByRole('heading', { level: 1 })).toContainText('ne vaut plus');
});
