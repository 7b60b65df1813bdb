import { expect, test, type Page } from '@playwright/test';
import { officeSite } from './demo-server.ts';
import { browserOf } from './people.ts';

test.use({ baseURL: officeSite });

async function find(page: Page, words: string): Promise<void> {
	await page.goto('/clients');
	await page.getByRole('search').getByLabel('Chercher').fill(words);
	await expect(page).toHaveURL(/[?&]q=/);
}

test.describe('Marie', () => {
	test.use({ storageState: browserOf('marie') });

	test('CLI-11 WHY-01 a client is found by name; its file says what is owed, and of each invoice what comes next and why', async ({
		page,
	}) => {
		await find(page, 'cafe ravel');
		await page.getByRole('link', { name: 'Café Ravel' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Café Ravel');
		const invoices = page.getByRole('table', { name: 'Factures' });
		await expect(invoices.getByRole('columnheader', { name: 'Suite' })).toBeVisible();
		await expect(invoices.getByRole('row').nth(1)).toContainText(/[A-Z]{2}\d\d-\d+/);
		await page.getByRole('link', { name: 'Messages' }).click();
		await expect(
			page
				.getByRole('row')
				.filter({ hasText: /[Rr]elance/ })
				.first(),
		).toBeVisible();
		await page.getByRole('link', { name: 'Activité' }).click();
		await expect(page.locator('main').getByRole('listitem').first()).toBeVisible();
	});

	test('CLI-12 a pasted list of codes finds those that exist and names the others', async ({ page }) => {
		await find(page, 'RAVEL; NIVERT, NOBODY9');
		await expect(page.getByRole('link', { name: 'Café Ravel' })).toBeVisible();
		await expect(page.getByRole('link', { name: 'Atelier Nivert' })).toBeVisible();
		await expect(page.locator('main')).toContainText('NOBODY9');
	});
});

test.describe('Karim', () => {
	test.use({ storageState: browserOf('karim') });

	test('DOC-02 what somebody may not see is not there, and what they may only read says so', async ({ page }) => {
		await find(page, 'Obscura');
		await expect(page.getByText('Aucun client ne correspond')).toBeVisible();
		await find(page, 'Hexatel');
		await page.getByRole('link', { name: 'Hexatel Réseaux' }).click();
		await expect(page.locator('main')).toContainText('Consultation seule');
	});
});
