import { expect, test, type Page } from '@playwright/test';
import { axeOn } from './axe.ts';
import { mailSite } from './demo-server.ts';

test.use({ baseURL: mailSite });

const question = 'Ce qui est parti, ce qui a été retenu, et pourquoi';

/** The newest night on which a step went out. */
async function openNightWith(page: Page, step: string): Promise<void> {
	await page.goto('/');
	const nights = await page
		.getByRole('rowheader')
		.getByRole('link')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
	for (const night of nights) {
		await page.goto(night);
		if (
			(await page
				.getByRole('group')
				.filter({ hasText: step })
				.filter({ hasText: /parti|sent/ })
				.count()) > 0
		)
			return;
	}
	throw new Error(`no night sent ${step}`);
}

const noViolations = async (page: Page): Promise<void> => expect(await axeOn(page)).toEqual([]);

test('ninety nights are listed with what went out and what was held', async ({ page }) => {
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(question);
	await expect(page.getByRole('rowheader')).toHaveCount(90);
	await expect(page.getByRole('row').nth(1)).toContainText('Sans scénario');
	await noViolations(page);
});

test('a night says why each invoice was held', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('rowheader').first().getByRole('link').click();
	const held = page.getByRole('region', { name: 'Ce qui a été retenu, et pourquoi' });
	const isolated = held.getByRole('group').filter({ hasText: 'Sans scénario' });
	await expect(isolated).toContainText('il est isolé');
	await isolated.locator('summary').press('Enter');
	await expect(isolated.getByRole('listitem').filter({ hasText: 'Mairie de Saint-Aubin' }).first()).toBeVisible();
	await noViolations(page);
});

test('a mail is shown as it arrives, to a French and to an English reader', async ({ page }) => {
	await openNightWith(page, 'Relance 1 e-mail');
	const sent = page.getByRole('group').filter({ hasText: 'Relance 1 e-mail' }).filter({ hasText: 'parti' });
	const mails = await sent
		.getByRole('link', { includeHidden: true })
		.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
	for (const mail of mails) {
		await page.goto(mail);
		if ((await page.locator('h1').getAttribute('lang')) === 'fr') break;
	}
	await expect(page.frameLocator('iframe').getByText('Pour régler par virement')).toBeVisible();
	await noViolations(page);

	await page.getByRole('link', { name: 'EN', exact: true }).click();
	await expect(page.getByRole('link', { name: 'Plain text' })).toBeVisible();
	await page.getByRole('link', { name: 'Plain text' }).click();
	await expect(page.locator('pre')).toContainText('IBAN');
});

test('a client who reads English is written to in English', async ({ page }) => {
	await page.goto('/?lang=en');
	const nights = await page
		.getByRole('rowheader')
		.getByRole('link')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
	for (const night of nights) {
		await page.goto(night);
		const mail = page.locator('summary ~ ul a[href^="/mails"]').filter({ hasText: 'Northgate Supplies Ltd' }).first();
		if ((await mail.count()) === 0) continue;
		await page.goto((await mail.getAttribute('href')) ?? '');
		await expect(page.locator('h1')).toHaveAttribute('lang', 'en');
		await expect(page.frameLocator('iframe').getByText('Hello Emma Clarke')).toBeVisible();
		return;
	}
	throw new Error('nobody wrote to Northgate');
});

test('on a phone nothing is cut off', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	for (const path of ['/', '/?lang=en']) {
		await page.goto(path);
		const wider = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
		);
		expect(wider).toBeLessThanOrEqual(0);
	}
	await page.getByRole('rowheader').first().getByRole('link').click();
	expect(
		await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
	).toBeLessThanOrEqual(0);
	await noViolations(page);
});

test('in the dark the contrast holds', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.goto('/');
	await noViolations(page);
	await page.getByRole('rowheader').first().getByRole('link').click();
	await noViolations(page);
});

test('a page that is not there says so', async ({ page }) => {
	const answer = await page.goto('/nights/1999-01-01');
	expect(answer?.status()).toBe(404);
	await expect(page.getByRole('main')).toContainText('Cette page n’existe pas');
});
