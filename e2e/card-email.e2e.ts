import { expect, test, type Browser, type Page } from '@playwright/test';
import { mailSite, officeSite } from './demo-server.ts';
import { browserOf, staff } from './people.ts';

async function boardOf(browser: Browser, name: 'marie' | 'karim'): Promise<Page> {
	const context = await browser.newContext({ storageState: browserOf(name), baseURL: officeSite, locale: 'fr-FR' });
	const page = await context.newPage();
	await page.goto('/board');
	return page;
}

/** Opens the first mail that waits for a hand and has still something to ask for; the address of its card. */
async function mailToSend(page: Page): Promise<string> {
	const cards = page
		.getByRole('region', { name: 'À faire' })
		.getByRole('article')
		.filter({ hasText: 'Relance 1 · e-mail' });
	await expect(cards.first()).toBeVisible();
	const panel = page.getByRole('dialog');
	for (const card of await cards.all()) {
		const address = (await card.getByRole('link').getAttribute('href')) ?? '';
		await page.goto(address);
		await expect(panel.getByLabel('Objet').or(panel.getByText('Plus rien à envoyer'))).toBeVisible({ timeout: 30_000 });
		if (await panel.getByLabel('Objet').isVisible()) return address;
	}
	throw new Error('no mail waits for a hand');
}

test('TSK-06 SCN-15 a mail is edited, sent, called back in time, sent again, and reaches its reader; a colleague sees each of it', async ({
	browser,
}) => {
	test.setTimeout(180_000);
	const [marie, karim] = [await boardOf(browser, 'marie'), await boardOf(browser, 'karim')];
	const address = await mailToSend(marie);
	const seenBy = (page: Page, column: string) =>
		page
			.getByRole('region', { name: column })
			.getByRole('article')
			.filter({ has: page.locator(`a[href="${address}"]`) });
	const panel = marie.getByRole('dialog');
	const subject = `Suite à notre échange ${Date.now()}`;
	await panel.getByLabel('Objet').fill(subject);
	await panel.getByRole('button', { name: 'Aperçu' }).click();
	await expect(panel.frameLocator('iframe').getByRole('table').first()).toBeVisible();

	await panel.getByRole('button', { name: 'Envoyer' }).click();
	await expect(panel.getByRole('button', { name: 'Rappeler' })).toBeVisible();
	await expect(seenBy(karim, 'À faire')).toContainText(`part à l’instant · ${staff.marie.name}`);
	await panel.getByRole('button', { name: 'Rappeler' }).click();
	await expect(panel.getByLabel('Objet')).toHaveValue(subject);
	await expect(seenBy(karim, 'À faire')).not.toContainText('part à l’instant');

	await panel.getByRole('button', { name: 'Envoyer' }).click();
	await expect(panel.getByRole('button', { name: 'Rappeler' })).toBeVisible();
	await marie.close();
	await expect(seenBy(karim, 'Fait aujourd’hui')).toContainText(`${staff.marie.name} · envoyé`, { timeout: 30_000 });

	const mailbox = await (await browser.newContext({ baseURL: mailSite, locale: 'fr-FR' })).newPage();
	await mailbox.goto('/');
	const newest = mailbox.getByRole('region', { name: 'Derniers messages' }).getByRole('listitem');
	await expect(newest.filter({ hasText: subject })).toHaveCount(1);
});
