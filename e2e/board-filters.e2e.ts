import { expect, test } from '@playwright/test';
import { officeSite } from './demo-server.ts';
import { browserOf, staff } from './people.ts';

test.use({ baseURL: officeSite, storageState: browserOf('marie') });

test('TSK-07 the board is narrowed in its address, counts what is left, hears what others do, and is kept as a view', async ({
	page,
	browser,
}) => {
	test.setTimeout(120_000);
	const column = page.getByRole('region', { name: 'À faire' });
	const cards = column.getByRole('article');
	await page.goto('/board?channel=phone');
	const count = column.getByRole('heading').locator('xpath=following-sibling::span');
	await expect(count).toHaveText(new RegExp(`^${String(await cards.count())}\\D`));
	for (const what of await cards.locator('.what').allTextContents()) expect(what).toContain('téléphone');

	await expect(async () => {
		await page.keyboard.press('/');
		await expect(page.getByRole('searchbox', { name: 'Client ou tâche' })).toBeFocused({ timeout: 2_000 });
	}).toPass();
	const title = `Ranger le bureau ${String(Date.now())}`;
	await page.goto(`/board?q=${encodeURIComponent(title)}`);
	await expect(page.getByText('Aucune carte ne répond à ces filtres')).toBeVisible();

	const context = await browser.newContext({ storageState: browserOf('karim'), baseURL: officeSite, locale: 'fr-FR' });
	const karim = await context.newPage();
	await karim.goto('/board');
	const dialog = karim.getByRole('dialog', { name: 'Nouvelle tâche' });
	const add = async (words: string) => {
		await expect(async () => {
			await karim.keyboard.press('n');
			await expect(dialog).toBeVisible({ timeout: 2_000 });
		}).toPass();
		await dialog.getByLabel('Que faut-il faire').fill(words);
		await dialog.getByLabel('Par qui').selectOption({ label: staff.marie.name });
		await dialog.getByRole('button', { name: 'Ajouter' }).click();
		await expect(dialog).toBeHidden();
	};
	await add(title);
	await expect(cards.filter({ hasText: title })).toBeVisible();
	await add('Arroser les plantes');
	// A full column draws only what is in sight: Karim asks for it, too.
	await karim.goto('/board?q=Arroser+les+plantes');
	await expect(karim.getByRole('article').filter({ hasText: 'Arroser les plantes' }).first()).toBeVisible();
	await expect(cards).toHaveCount(1);

	await page.getByRole('button', { name: 'Enregistrer cette vue' }).click();
	const keep = page.getByRole('dialog');
	const name = `Bureau ${String(Date.now())}`;
	await keep.getByRole('textbox').fill(name);
	await keep.getByRole('button', { name: 'Enregistrer' }).click();
	await expect(page.getByRole('link', { name })).toHaveAttribute('aria-current', 'true');
	await page.getByRole('link', { name: 'Ma journée' }).click();
	await expect(page).toHaveURL(/day=mine/);
	await expect(cards.filter({ hasText: title })).toBeVisible();
});
