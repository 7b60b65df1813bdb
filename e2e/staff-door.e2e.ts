import { expect, test } from '@playwright/test';
import { officeSite } from './demo-server.ts';
import { staff } from './people.ts';

test.use({ baseURL: officeSite });

test('ORG-02 a wrong password stays at the door with a sentence, the right one leads to where one wanted to go', async ({
	page,
}) => {
	await page.goto('/clients');
	await expect(page).toHaveURL(/\/sign-in/);
	await page.getByLabel('Adresse e-mail').fill(staff.emily.email);
	await page.getByLabel('Mot de passe', { exact: true }).fill('not-her-password');
	await page.getByRole('button', { name: 'Se connecter' }).click();
	await expect(page.locator('main')).toContainText(/mot de passe/i);
	await expect(page).toHaveURL(/\/sign-in/);

	await page.getByLabel('Mot de passe', { exact: true }).fill(staff.emily.password);
	await page.getByRole('button', { name: 'Se connecter' }).click();
	await expect(page).toHaveURL(`${officeSite}/clients`);
	await expect(page.getByRole('banner').or(page.locator('header')).first()).toContainText(staff.emily.name);
});

test('language and light are chosen once and kept', async ({ page }) => {
	await page.goto('/sign-in');
	await page.getByLabel('Adresse e-mail').fill(staff.emily.email);
	await page.getByLabel('Mot de passe', { exact: true }).fill(staff.emily.password);
	await page.getByRole('button', { name: 'Se connecter' }).click();
	const html = page.locator('html');
	await expect(page.getByRole('navigation').first()).toBeVisible();
	const first = (await html.getAttribute('lang')) ?? '';
	const other = first === 'fr' ? 'en' : 'fr';
	await page.getByRole('button', { name: first === 'fr' ? 'English' : 'Français' }).click();
	await expect(html).toHaveAttribute('lang', other);
	await page.getByRole('button', { name: other === 'fr' ? 'Sombre' : 'Dark' }).click();
	const dark = page.getByRole('button', { name: other === 'fr' ? 'Sombre' : 'Dark' });
	await expect(dark).toHaveAttribute('aria-pressed', 'true');
	await page.goto('/clients');
	await expect(html).toHaveAttribute('lang', other);
	await expect(dark).toHaveAttribute('aria-pressed', 'true');
	await page.getByRole('button', { name: first === 'fr' ? 'Français' : 'English' }).click();
});
