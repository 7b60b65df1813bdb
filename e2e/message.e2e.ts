import { expect, test, type Page } from '@playwright/test';
import { mailSite, officeSite } from './demo-server.ts';
import { browserOf, staff } from './people.ts';

test.use({ baseURL: officeSite, storageState: browserOf('karim') });

/** The messages of the first client whose file this person may change. */
async function messagesOfAClient(page: Page): Promise<void> {
	await page.goto('/clients');
	await page.locator('main').getByRole('table').getByRole('rowheader').first().getByRole('link').click();
	await page.getByRole('link', { name: 'Messages', exact: true }).click();
	await expect(page.getByRole('link', { name: 'Écrire un message' })).toBeVisible();
}

async function write(page: Page, to: string, subject: string, body: string): Promise<void> {
	await page.getByRole('link', { name: 'Écrire un message' }).click();
	for (const box of await page.getByRole('group', { name: 'À' }).getByRole('checkbox').all()) await box.uncheck();
	await page.getByLabel('Une autre adresse').fill(to);
	await page.getByLabel('Objet').fill(subject);
	await page.getByLabel('Message', { exact: true }).fill(body);
	await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
}

test('CLI-07 a collector writes one mail from a file; it leaves after ten seconds, is read, and stands in the file', async ({
	page,
	browser,
}) => {
	const subject = `Votre relevé de novembre ${Date.now()}`;
	const to = `compta-${Date.now()}@chez-soi.example`;
	await messagesOfAClient(page);
	await write(page, to, subject, 'Bonjour,\n\nVoici ce dont nous parlions ce matin.');
	const underway = page.getByRole('listitem').filter({ hasText: subject });
	await expect(underway).toContainText(to);
	await expect(underway).toContainText(staff.karim.name);
	await expect(underway.getByRole('button', { name: 'Reprendre' })).toBeVisible();

	await expect(page.getByRole('row').filter({ hasText: subject })).toBeVisible({ timeout: 45_000 });
	await expect(underway).toBeHidden();
	const mailbox = await (await browser.newContext({ baseURL: mailSite, locale: 'fr-FR' })).newPage();
	await mailbox.goto('/');
	const newest = mailbox.getByRole('region', { name: 'Derniers messages' }).getByRole('listitem').first();
	await expect(newest).toContainText(subject);
	await expect(newest).toContainText(to);
	await page.getByRole('row').filter({ hasText: subject }).getByRole('link').click();
	const sent = page.getByRole('article', { name: subject });
	await expect(sent).toContainText(to);
	await expect(sent).toContainText('Voici ce dont nous parlions ce matin.');
});

test('CLI-07 within ten seconds a message is taken back; nothing leaves, and the file says so', async ({ page }) => {
	const subject = `À ne pas envoyer ${Date.now()}`;
	await messagesOfAClient(page);
	await write(page, 'personne@chez-soi.example', subject, 'Un premier jet.');
	const underway = page.getByRole('listitem').filter({ hasText: subject });
	await underway.getByRole('button', { name: 'Reprendre' }).click();
	await expect(underway).toBeHidden();
	await expect(page.getByRole('row').filter({ hasText: subject })).toBeHidden();
	await page.getByRole('link', { name: 'Activité', exact: true }).click();
	await expect(page.locator('main')).toContainText('retiré avant son départ');
});
