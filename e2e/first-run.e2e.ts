import { expect, test, type Page } from '@playwright/test';
import { axeOn } from './axe.ts';
import { openEmptyHouse, type EmptyHouse } from './empty-house.ts';

test.use({ storageState: { cookies: [], origins: [] } });

let house: EmptyHouse;
test.beforeAll(async () => {
	test.setTimeout(240_000);
	house = await openEmptyHouse();
});
test.afterAll(() => house.leave());

async function fill(page: Page, organization: string, email: string): Promise<void> {
	await page.getByLabel('Nom, tel que ses clients').fill(organization);
	await page.getByLabel('Prénom et nom').fill('Anne Moreau');
	await page.getByLabel('Adresse e-mail').fill(email);
	await page.getByLabel('Mot de passe', { exact: true }).fill('les-quais-de-saone');
}

test('ORG-01 an empty installation opens to the link of its log alone; of two browsers one takes it, the other is told', async ({
	browser,
}) => {
	const [one, other] = [
		await (await browser.newContext({ locale: 'fr-FR' })).newPage(),
		await (await browser.newContext({ locale: 'fr-FR' })).newPage(),
	];
	const link = new URL(house.link);
	await one.goto(`${link.origin}/board`);
	await expect(one).toHaveURL(`${link.origin}/first-run`);
	await expect(one.locator('form')).toHaveCount(0);
	await expect(one.locator('main')).toContainText('journal');

	await one.goto(house.link);
	expect(await axeOn(one)).toEqual([]);
	await other.goto(house.link);
	await fill(one, 'Belmont', 'anne@belmont.example');
	await fill(other, 'Garonne', 'anne@garonne.example');
	await one.getByRole('button', { name: 'Commencer' }).click();
	await expect(one).toHaveURL(`${link.origin}/imports`);
	await expect(one.locator('header').first()).toContainText('Belmont');

	await other.getByRole('button', { name: 'Commencer' }).click();
	await expect(other.getByRole('alert')).toContainText('quelqu’un a été plus rapide');
	await other.goto(house.link);
	await expect(other.locator('main')).toContainText('fermée pour toujours');
	await one.goto(`${link.origin}/profiles`);
	await expect(one.locator('main')).toContainText('Standard');
	await expect(one.locator('main')).toContainText('À affecter');
});
