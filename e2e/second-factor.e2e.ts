import { expect, test } from '@playwright/test';
import { axeOn } from './axe.ts';
import { officeSite } from './demo-server.ts';
import { arrive } from './invited.ts';
import { codeOf } from './telephone.ts';

test.use({ baseURL: officeSite });

test('ORG-02 a second factor is set up by telephone, asked after the password, and a recovery code stands in for it', async ({
	browser,
}) => {
	const email = `odile.${Date.now()}@ferrand.example`;
	const password = 'les-quais-de-saone';
	const page = await arrive(browser, 'Odile Perrin', email, password);
	await page.goto('/account');
	await page.getByRole('button', { name: 'Mettre en place' }).click();
	await expect(page.getByRole('img', { name: /Code QR/ })).toBeVisible();
	const secret = (await page.locator('#factor code').first().textContent()) ?? '';
	await page.getByLabel('Code affiché par le téléphone').fill('000000');
	await page.getByRole('button', { name: 'Confirmer' }).click();
	await expect(page.locator('#factor')).toContainText('n’est pas le bon');
	await page.getByLabel('Code affiché par le téléphone').fill(codeOf(secret, Date.now()));
	await page.getByRole('button', { name: 'Confirmer' }).click();
	await expect(page.getByRole('status').filter({ hasText: 'en place' })).toBeVisible();
	const paper = await page.locator('#factor li code').allTextContents();
	expect(paper).toHaveLength(10);

	await page.getByRole('button', { name: 'Se déconnecter' }).click();
	const byPassword = async () => {
		await page.goto('/sign-in?to=%2Faccount');
		await page.getByLabel('Adresse e-mail').fill(email);
		await page.getByLabel('Mot de passe', { exact: true }).fill(password);
		await page.getByRole('button', { name: 'Se connecter' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deuxième étape');
	};
	const byCode = async (code: string) => {
		await page.getByLabel('Code', { exact: true }).fill(code);
		await page.getByRole('button', { name: 'Continuer' }).click();
	};
	await byPassword();
	expect(await axeOn(page)).toEqual([]);
	await page.goto('/board');
	await expect(page).toHaveURL(/\/sign-in/);
	await byPassword();
	// That of the next half minute: the one that proved the telephone is spent, and no test waits for another.
	const next = codeOf(secret, Date.now() + 30_000);
	await byCode(next);
	await expect(page).toHaveURL(`${officeSite}/account`);

	await page.getByRole('button', { name: 'Se déconnecter' }).click();
	await byPassword();
	await byCode(next);
	await expect(page.locator('main')).toContainText('a déjà servi');
	await byCode(paper[0] ?? '');
	await expect(page.locator('#factor')).toContainText('Il reste 9 codes');
});
