import { expect, test, type Browser, type Page } from '@playwright/test';
import { officeSite } from './demo-server.ts';
import { browserOf } from './people.ts';

const at = async (browser: Browser, name: 'marie' | 'karim', path: string): Promise<Page> => {
	const context = await browser.newContext({ storageState: browserOf(name), baseURL: officeSite, locale: 'fr-FR' });
	const page = await context.newPage();
	await page.goto(path);
	return page;
};

/** The profile that a client's file shows. */
const shownOn = (file: Page) => file.getByRole('region', { name: 'Fiche' });

/** The acts on a profile stand behind its three dots. */
async function choose(page: Page, profile: string, act: string): Promise<void> {
	await expect(async () => {
		await page.getByRole('button', { name: `Profil « ${profile} »` }).click({ timeout: 1_000 });
		await page.getByRole('menuitem', { name: act }).click({ timeout: 1_000 });
	}).toPass();
}

test('PRF-03 PRF-04 a profile is renamed on every open file at once; deleting it says how many clients move, cancelling changes nothing, and they move', async ({
	browser,
}) => {
	const name = `Tables ${Date.now() % 100_000}`;
	const marie = await at(browser, 'marie', '/profiles');
	await marie.getByLabel('Nom', { exact: true }).fill(name);
	await marie.getByRole('button', { name: 'Ajouter le profil' }).click();
	await expect(marie.getByRole('row', { name })).toBeVisible();

	const karim = await at(browser, 'karim', '/clients?q=Caf%C3%A9+Ravel');
	await karim.getByRole('link', { name: 'Café Ravel' }).click();
	await expect(shownOn(karim)).toContainText('Profil');
	await expect(karim.getByRole('button', { name: 'Changer le profil' })).toHaveCount(0);

	await marie.goto('/clients?q=Caf%C3%A9+Ravel');
	await marie.getByRole('link', { name: 'Café Ravel' }).click();
	const dialog = marie.getByRole('dialog');
	await expect(async () => {
		await marie.getByRole('button', { name: 'Changer le profil' }).click({ timeout: 1_000 });
		await dialog.getByLabel(name).check({ timeout: 1_000 });
	}).toPass();
	await dialog.getByRole('button', { name: 'Enregistrer' }).click();
	await expect(shownOn(karim)).toContainText(name);
	await expect(karim.locator('main')).toContainText('Aucune relance automatique ni par scénario');

	await marie.goto('/profiles');
	await choose(marie, name, 'Renommer');
	await dialog.getByLabel('Nouveau nom').fill(`${name} bis`);
	await dialog.getByRole('button', { name: 'Renommer' }).click();
	await expect(marie.getByRole('row', { name: `${name} bis` })).toBeVisible();
	await expect(shownOn(karim)).toContainText(`${name} bis`);

	await choose(marie, `${name} bis`, 'Supprimer');
	await expect(dialog).toContainText('1 client a ce profil');
	await dialog.getByRole('button', { name: 'Annuler' }).click();
	await expect(marie.getByRole('row', { name: `${name} bis` })).toBeVisible();
	await choose(marie, `${name} bis`, 'Supprimer');
	await dialog.getByLabel('Leur nouveau profil').selectOption({ label: 'Standard' });
	await dialog.getByRole('button', { name: 'Déplacer et supprimer' }).click();
	await expect(marie.getByRole('row', { name })).toHaveCount(0);
	await expect(shownOn(karim)).toContainText('Standard');
	await expect(karim.locator('main')).not.toContainText('Aucune relance automatique ni par scénario');
});

test('PRF-01 who may not change profiles sees them, and why', async ({ browser }) => {
	const karim = await at(browser, 'karim', '/profiles');
	await expect(karim.getByRole('row', { name: 'Standard' })).toBeVisible();
	const add = karim.getByRole('button', { name: 'Ajouter le profil' });
	await expect(add).toHaveAttribute('aria-disabled', 'true');
	await add.focus();
	await expect(karim.getByRole('tooltip').filter({ hasText: 'Votre rôle' })).toBeVisible();
});
