import { expect, test, type Browser, type Page } from '@playwright/test';
import { axeOn } from './axe.ts';
import { officeSite } from './demo-server.ts';
import { browserOf } from './people.ts';

const deskOf = async (browser: Browser, name: 'marie' | 'karim' | 'emily'): Promise<Page> => {
	const context = await browser.newContext({ storageState: browserOf(name), baseURL: officeSite, locale: 'fr-FR' });
	return context.newPage();
};

/** The same file on two screens. */
async function fileOnBoth(one: Page, other: Page, name: string): Promise<void> {
	await one.goto(`/clients?q=${encodeURIComponent(name)}`);
	await one.getByRole('link', { name }).first().click();
	await expect(one.getByRole('heading', { level: 1 })).toContainText(name);
	await other.goto(one.url());
	await expect(other.getByRole('heading', { level: 1 })).toContainText(name);
}

test('INV-07 a client is held from its file until a day with a reason; a colleague reads who and until when, and lifts it', async ({
	browser,
}) => {
	const [karim, marie] = [await deskOf(browser, 'karim'), await deskOf(browser, 'marie')];
	await fileOnBoth(karim, marie, 'Papeterie Salmon');
	const dialog = karim.getByRole('dialog');
	await expect(async () => {
		await karim.getByRole('button', { name: 'Suspendre les relances' }).click({ timeout: 1_000 });
		await expect(dialog).toBeVisible({ timeout: 1_000 });
	}).toPass();
	await dialog.getByRole('button', { name: 'Suspendre', exact: true }).click();
	await expect(dialog).toContainText('Dites pourquoi.');
	expect(await axeOn(karim)).toEqual([]);
	const day = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
	await dialog.getByLabel('Jusqu’au (compris)').fill(day);
	await dialog.getByLabel('Raison, pour l’équipe').fill('Changement de comptable');
	await dialog.getByRole('button', { name: 'Suspendre', exact: true }).click();
	await expect(dialog).toHaveCount(0);
	const standing = (page: Page) =>
		page
			.getByRole('list', { name: 'Suspensions' })
			.getByRole('listitem')
			.filter({ hasText: 'Changement de comptable' });
	await expect(standing(marie)).toContainText('jusqu’au');
	await expect(standing(marie)).toContainText('Karim Benali');
	await standing(marie).getByRole('button', { name: 'Lever' }).click();
	await expect(standing(marie)).toHaveCount(0);
	await expect(standing(karim)).toHaveCount(0);
});

test('INV-07 who may only look reads the hold button with its reason', async ({ browser }) => {
	const emily = await deskOf(browser, 'emily');
	await emily.goto('/clients?q=Papeterie+Salmon');
	await emily.getByRole('link', { name: 'Papeterie Salmon' }).first().click();
	const button = emily.locator('[data-actions]').getByRole('button');
	await expect(button).toHaveAttribute('aria-disabled', 'true');
});
