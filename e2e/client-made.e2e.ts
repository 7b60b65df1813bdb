import { expect, test, type Page } from '@playwright/test';
import { officeSite } from './demo-server.ts';
import { browserOf } from './people.ts';

test.use({ baseURL: officeSite, storageState: browserOf('marie') });

const newCode = () => `E2E${Date.now().toString(36).toUpperCase()}`;

async function makeClient(page: Page, name: string, code: string): Promise<string> {
	await page.goto('/clients');
	await page.getByRole('link', { name: 'Nouveau client' }).click();
	await page.getByLabel('Nom', { exact: true }).fill(name);
	await page.getByLabel('Code du compte').fill(code);
	await page.getByRole('button', { name: 'Créer le client' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
	return new URL(page.url()).pathname;
}

test('CLI-01 CLI-08 a client is made on one page: what is wrong is said field by field, and nothing typed is lost', async ({
	page,
}) => {
	const code = newCode();
	await page.goto('/clients/new');
	await page.getByLabel('Nom', { exact: true }).fill('Menuiserie Aubert');
	await page.getByLabel('SIREN').fill('123456789');
	await page.getByLabel('Numéro de TVA').fill('DE136695975');
	await page.getByRole('button', { name: 'Créer le client' }).click();
	const summary = page.getByRole('alert');
	await expect(summary).toContainText('La clé de ce SIREN est fausse');
	await expect(summary).toContainText('La clé de ce numéro de TVA est fausse');
	await expect(summary).toContainText('Donnez le code du compte client');
	await expect(page.getByLabel('Nom', { exact: true })).toHaveValue('Menuiserie Aubert');
	await page.getByLabel('Code du compte').fill(code);
	await page.getByLabel('SIREN').fill('732 829 320');
	await page.getByLabel('Numéro de TVA').fill('FR44732829320');
	await page.getByLabel('En conflit').check();
	await page.getByRole('button', { name: 'Créer le client' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Menuiserie Aubert');
	await expect(page.getByRole('img', { name: /à traiter avec égards/ }).first()).toBeVisible();
	await page.goto('/clients?flag=conflict');
	await expect(page.getByRole('link', { name: 'Menuiserie Aubert' }).first()).toBeVisible();
	await expect(page.getByRole('link', { name: 'En conflit' })).toHaveAttribute('aria-current', 'true');
});

test('CLI-08 of two who edit one file the second hears who was faster while typing, and loses nothing', async ({
	page,
	browser,
}) => {
	const name = `Papeterie ${newCode()}`;
	const file = await makeClient(page, name, newCode());
	await page.goto(`${file}/settings`);
	await page.getByLabel('Origine').fill('Salon de Lyon');

	const hers = await (
		await browser.newContext({ baseURL: officeSite, locale: 'fr-FR', storageState: browserOf('karim') })
	).newPage();
	await hers.goto(`${file}/settings`);
	await hers.getByLabel('Forme juridique').fill('SARL');
	await hers.getByRole('button', { name: 'Enregistrer' }).click();
	await expect(hers.getByRole('status').filter({ hasText: 'La fiche est enregistrée' })).toBeVisible();

	await expect(page.getByRole('status').filter({ hasText: 'Karim Benali a modifié cette fiche' })).toBeVisible();
	await expect(page.getByLabel('Forme juridique')).toHaveValue('SARL');
	await expect(page.getByLabel('Origine')).toHaveValue('Salon de Lyon');
	await page.getByRole('button', { name: 'Enregistrer' }).click();
	await expect(page.getByRole('status').filter({ hasText: 'La fiche est enregistrée' })).toBeVisible();
	await expect(hers.getByLabel('Origine')).toHaveValue('Salon de Lyon');
	await page.goto(`${file}/activity`);
	await expect(page.locator('main')).toContainText('Salon de Lyon');
});
