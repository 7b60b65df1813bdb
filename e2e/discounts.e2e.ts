import { expect, test, type Browser, type Page } from '@playwright/test';
import { axeOn } from './axe.ts';
import { officeSite } from './demo-server.ts';
import { browserOf } from './people.ts';

const deskOf = async (browser: Browser, name: 'marie' | 'karim'): Promise<Page> => {
	const context = await browser.newContext({ storageState: browserOf(name), baseURL: officeSite, locale: 'fr-FR' });
	return context.newPage();
};

test('CLI-08 a discount is agreed on the file, seen by a colleague with its ground, changed and ended; the trail tells it', async ({
	browser,
}) => {
	const [karim, marie] = [await deskOf(browser, 'karim'), await deskOf(browser, 'marie')];
	await karim.goto('/clients?q=Papeterie+Salmon');
	await karim.getByRole('link', { name: 'Papeterie Salmon' }).first().click();
	await expect(karim).toHaveURL(/\/clients\/[0-9a-f-]{36}$/);
	const file = karim.url();
	await marie.goto(file);
	await karim.goto(`${file}/settings`);
	const ground = `Fin d’année ${String(Date.now() % 10_000)}`;
	const discounts = karim.getByRole('region', { name: 'Remises' });
	const theirs = discounts.getByRole('listitem').filter({ hasText: ground });

	await discounts.getByText('Ajouter une remise…').click();
	await discounts.getByLabel('Remise en %').last().fill('120');
	await discounts.getByLabel('À quel titre').last().fill(ground);
	await discounts.getByRole('button', { name: 'Ajouter' }).click();
	await expect(discounts).toContainText('Donnez un pourcentage entre 0,01 et 100.');
	await discounts.getByLabel('Remise en %').last().fill('2,5');
	await discounts.getByRole('button', { name: 'Ajouter' }).click();
	await expect(theirs).toContainText(/2,5\s%/);
	await expect(marie.getByRole('link', { name: new RegExp(ground) })).toBeVisible({ timeout: 30_000 });
	expect(await axeOn(karim)).toEqual([]);

	await theirs.getByText('Modifier…').click();
	await theirs.getByLabel('Remise en %').fill('3');
	await theirs.getByRole('button', { name: 'Enregistrer' }).click();
	await expect(marie.getByRole('link', { name: new RegExp(`3\\s% ${ground}`) })).toBeVisible();
	await theirs.getByRole('button', { name: 'Retirer' }).click();
	await expect(theirs).toHaveCount(0);
	await karim.goto(`${file}/activity`);
	await expect(karim.getByText(new RegExp(`Remise retirée\\s: 3\\s%, ${ground}`))).toBeVisible();
});
