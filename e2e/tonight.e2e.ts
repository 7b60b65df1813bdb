import { expect, test } from '@playwright/test';
import { officeSite } from './demo-server.ts';
import { browserOf } from './people.ts';

test.use({ baseURL: officeSite, storageState: browserOf('marie') });

test('WHY-02 tonight is seen before it comes: each message as it will arrive, and what is held with its reason', async ({
	page,
}) => {
	await page.goto('/tonight');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Que part-il cette nuit ?');
	const parts = page.getByRole('navigation', { name: 'Ce qui part et ce qui est retenu' });
	await expect(parts).toBeVisible();
	await page.getByRole('table').getByRole('row').nth(1).getByRole('link').click();
	await expect(page.getByRole('complementary').getByRole('link', { name: 'Fermer' })).toBeVisible();
	await expect(page.getByRole('complementary').locator('iframe, pre')).toBeVisible();
	await parts.getByRole('link', { name: /^Sans scénario/ }).click();
	await expect(page.getByRole('columnheader', { name: 'Pourquoi' })).toBeVisible();
});
