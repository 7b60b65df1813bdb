import { expect, test } from '@playwright/test';
import { mailSite, portalSite } from './demo-server.ts';

test('PTL-01 a contact asks for a link, finds it in the mail, comes in by its button, and it works once', async ({
	page,
	browser,
}) => {
	await page.goto(portalSite);
	await page.getByLabel('Adresse e-mail').fill('paul@garnier.example');
	await page.getByRole('button', { name: 'Recevoir un lien' }).click();
	await expect(page.getByText('Regardez votre messagerie')).toBeVisible();

	const mailbox = await (await browser.newContext({ baseURL: mailSite, locale: 'fr-FR' })).newPage();
	await expect(async () => {
		await mailbox.goto('/');
		const newest = mailbox.getByRole('region', { name: 'Derniers messages' }).getByRole('listitem');
		const mail = newest.filter({ hasText: 'paul@garnier.example' }).filter({ hasText: 'Votre espace client' });
		await mail.getByRole('link').first().click({ timeout: 1_000 });
	}).toPass();
	const link = await mailbox.frameLocator('iframe').getByRole('link').first().getAttribute('href');

	await page.goto(link ?? '');
	await page.getByRole('button', { name: 'Ouvrir mon espace client' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Ce que vous devez');

	const elsewhere = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
	await elsewhere.goto(link ?? '');
	await expect(elsewhere.getByRole('link', { name: 'Recevoir un nouveau lien' })).toBeVisible();
});
