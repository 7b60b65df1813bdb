import { expect, test } from '@playwright/test';
import { openEmptyHouse, type EmptyHouse } from './empty-house.ts';
import { codeOf } from './telephone.ts';

test.use({ storageState: { cookies: [], origins: [] } });

let house: EmptyHouse;
test.beforeAll(async () => {
	test.setTimeout(240_000);
	house = await openEmptyHouse();
});
test.afterAll(() => house.leave());

test('ORG-02 where a second factor is required, whoever has none is led to set one up before anything else', async ({
	browser,
}) => {
	const page = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
	const site = new URL(house.link).origin;
	await page.goto(house.link);
	await page.getByLabel('Nom, tel que ses clients').fill('Belmont');
	await page.getByLabel('Prénom et nom').fill('Anne Moreau');
	await page.getByLabel('Adresse e-mail').fill('anne@belmont.example');
	await page.getByLabel('Mot de passe', { exact: true }).fill('les-quais-de-saone');
	await page.getByRole('button', { name: 'Commencer' }).click();
	await expect(page).toHaveURL(`${site}/imports`);

	await page.goto(`${site}/settings`);
	await page.getByLabel('Second facteur exigé').selectOption('all');
	await page.getByRole('button', { name: 'Enregistrer' }).click();
	await expect(page.getByRole('status').filter({ hasText: 'Réglages enregistrés' })).toBeVisible();

	for (const closed of ['/board', '/clients', '/settings']) {
		await page.goto(site + closed);
		await expect(page).toHaveURL(`${site}/account`);
	}
	await page.getByRole('button', { name: 'Mettre en place' }).click();
	const secret = (await page.locator('#factor code').first().textContent()) ?? '';
	await page.getByLabel('Code affiché par le téléphone').fill(codeOf(secret, Date.now()));
	await page.getByRole('button', { name: 'Confirmer' }).click();
	await expect(page.getByRole('status').filter({ hasText: 'en place' })).toBeVisible();
	await page.goto(`${site}/board`);
	await expect(page).toHaveURL(`${site}/board`);
});
