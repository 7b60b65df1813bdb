import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { officeSite } from './demo-server.ts';
import { browserOf } from './people.ts';

test.use({ baseURL: officeSite });

test.describe('Marie', () => {
	test.use({ storageState: browserOf('marie') });

	test('RPT-01 who owes what: by lateness, narrowed in the address, with its total, down to the client', async ({
		page,
	}) => {
		await page.goto('/board');
		await page.getByRole('link', { name: 'Qui doit quoi' }).click();
		const table = page.getByRole('table', { name: 'Qui nous doit quoi' });
		await expect(table.getByRole('columnheader', { name: '31–60' })).toBeVisible();
		const rows = table.locator('tbody').getByRole('row');
		await expect(rows.first()).toContainText('€');
		await expect(table.getByRole('row').last()).toContainText(/clients/);
		const whole = await table.getByRole('row').last().innerText();

		// Chosen before the page listens, it would be chosen in vain.
		await expect(async () => {
			const profile = page.getByRole('search').getByLabel('Profil');
			await profile.selectOption({ index: 0 });
			await profile.selectOption({ index: 1 });
			await expect(page).toHaveURL(/[?&]profile=/, { timeout: 2_000 });
		}).toPass();
		await expect.poll(() => table.getByRole('row').last().innerText()).not.toBe(whole);
		await page.getByRole('link', { name: 'Tout afficher' }).click();
		await expect(page).not.toHaveURL(/profile=/);

		await table.getByRole('columnheader', { name: '31–60' }).getByRole('link').click();
		await expect(page).toHaveURL(/sort=late60/);
		const name = await rows.first().getByRole('rowheader').getByRole('link').innerText();
		await rows.first().getByRole('rowheader').getByRole('link').click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
	});

	test('RPT-03 the list as it is narrowed comes as an Excel file', async ({ page }) => {
		await page.goto('/owed?sort=name');
		const file = page.waitForEvent('download');
		await page.getByRole('link', { name: 'Exporter en Excel' }).click();
		const download = await file;
		expect(download.suggestedFilename()).toMatch(/^Qui doit quoi .*\.xlsx$/);
		expect(
			readFileSync(await download.path())
				.subarray(0, 2)
				.toString(),
		).toBe('PK');
	});
});

test.describe('Karim', () => {
	test.use({ storageState: browserOf('karim') });

	test('DOC-02 who may not see a client is not told what it owes', async ({ page }) => {
		await page.goto('/owed?sort=name');
		const rows = page.getByRole('table', { name: 'Qui nous doit quoi' }).locator('tbody').getByRole('row');
		await expect(rows.first()).toBeVisible();
		await expect(rows.filter({ hasText: 'Obscura' })).toHaveCount(0);
	});
});
