import { expect, test } from '@playwright/test';
import { officeSite } from './demo-server.ts';
import { browserOf } from './people.ts';

test.use({ baseURL: officeSite, storageState: browserOf('marie') });

test('CLI-15 an admin tries the purge on the term of the settings: it says what would go, and the trail that it was tried; a colleague finds no such page', async ({
	page,
	browser,
}) => {
	const years = async (value: string) => {
		await page.goto('/settings');
		await page.getByLabel('Personnes gardées sans échange, en années').fill(value);
		await page.getByRole('button', { name: 'Enregistrer' }).click();
		await expect(page.locator('main')).toContainText(/Réglages enregistrés|rien n’a changé/i);
	};
	await years('2');
	await page.getByRole('link', { name: 'Purge des données personnelles' }).click();
	await expect(page.locator('main')).toContainText('depuis 2 ans');
	await page.getByRole('button', { name: 'Simuler la purge' }).click();
	await expect(page.locator('main')).toContainText('Sans échange depuis le');
	await expect(page.locator('main')).toContainText(/Rien n’est gardé trop longtemps|Effacer ce qui est montré/);
	await years('3');
	await page.goto('/audit');
	await expect(page.locator('main')).toContainText('Purge simulée');
	const karim = await browser.newContext({ baseURL: officeSite, storageState: browserOf('karim') });
	expect((await (await karim.newPage()).goto('/settings/purge'))?.status()).toBe(404);
	await karim.close();
});
