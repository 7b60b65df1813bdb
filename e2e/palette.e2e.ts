import { expect, test, type Page } from '@playwright/test';
import { axeOn } from './axe.ts';
import { officeSite } from './demo-server.ts';
import { browserOf } from './people.ts';

test.use({ baseURL: officeSite });

/** Pressed until the page hears: its script may come a moment after its words. */
async function summon(page: Page, key: string, name: string) {
	const dialog = page.getByRole('dialog', { name });
	await expect(async () => {
		if (!(await dialog.isVisible())) await page.keyboard.press(key);
		await expect(dialog).toBeVisible({ timeout: 2000 });
	}).toPass();
	return dialog;
}
const palette = (page: Page) => summon(page, 'Control+k', 'Aller à…');

test.describe('Marie', () => {
	test.use({ storageState: browserOf('marie') });

	test('CLI-11 hands stay on the keyboard: Ctrl-K leads to a page, to a client by a few letters, and to an action of the page', async ({
		page,
	}) => {
		await page.goto('/board');
		let dialog = await palette(page);
		await page.keyboard.type('profils');
		await expect(dialog.getByRole('option', { selected: true })).toContainText('Profils');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(`${officeSite}/profiles`);

		dialog = await palette(page);
		await page.keyboard.type('cafe rav');
		const ravel = dialog.getByRole('option', { name: /Café Ravel/ });
		await expect(ravel).toBeVisible();
		await expect(dialog.getByRole('combobox')).toHaveAttribute(
			'aria-activedescendant',
			(await ravel.getAttribute('id')) ?? '',
		);
		expect(await axeOn(page)).toEqual([]);
		await page.keyboard.press('Enter');
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Café Ravel');
		await expect(
			page.getByRole('navigation', { name: 'Vous êtes ici' }).getByRole('link', { name: 'Clients' }),
		).toBeVisible();

		await page.goto('/groups/rules');
		dialog = await palette(page);
		await page.keyboard.type('ajouter regle');
		await expect(dialog.getByRole('option', { selected: true })).toContainText('Ajouter une règle');
		await page.keyboard.press('Enter');
		await expect(page.getByRole('dialog', { name: /règle/i })).toBeVisible();
	});

	test('what nobody bears says so, Escape gives the focus back, and the arrows walk round', async ({ page }) => {
		await page.goto('/profiles');
		const at = page.getByRole('link', { name: 'Groupes' }).first();
		await at.focus();
		const dialog = await palette(page);
		const options = dialog.getByRole('option');
		await expect(options.first()).toHaveAttribute('aria-selected', 'true');
		await page.keyboard.press('ArrowUp');
		await expect(options.last()).toHaveAttribute('aria-selected', 'true');
		await page.keyboard.press('ArrowDown');
		await expect(options.first()).toHaveAttribute('aria-selected', 'true');
		await page.keyboard.type('qwxz');
		await expect(dialog.getByRole('status')).toHaveText('Rien ne porte ce nom.');
		await page.keyboard.press('Escape');
		await expect(dialog).toBeHidden();
		await expect(at).toBeFocused();
	});

	test('? shows the keys of the page, and is a character where one writes', async ({ page }) => {
		await page.goto('/clients');
		const dialog = await summon(page, '?', 'Raccourcis clavier');
		await expect(dialog).toContainText('Chercher dans la liste');
		await expect(dialog).toContainText('Ctrl K');
		await page.keyboard.press('Escape');
		await page.getByRole('search').getByLabel('Chercher').focus();
		await page.keyboard.type('?');
		await expect(dialog).toBeHidden();
		await expect(page.getByRole('search').getByLabel('Chercher')).toHaveValue('?');
	});

	test('on a phone the thumb finds the same', async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 780 });
		await page.goto('/owed');
		const dialog = page.getByRole('dialog', { name: 'Aller à…' });
		await expect(async () => {
			await page.getByRole('button', { name: 'Aller à…' }).click({ timeout: 2000 });
			await expect(dialog).toBeVisible({ timeout: 2000 });
		}).toPass();
		await dialog.getByRole('combobox').fill('journal');
		await dialog.getByRole('option', { name: /Journal/ }).click();
		await expect(page).toHaveURL(`${officeSite}/audit`);
	});
});

test.describe('Karim', () => {
	test.use({ storageState: browserOf('karim') });

	test('DOC-02 neither pages nor clients that somebody may not see are offered', async ({ page }) => {
		await page.goto('/board');
		const dialog = await palette(page);
		await expect(dialog.getByRole('option', { name: /Imports/ })).toHaveCount(0);
		await page.keyboard.type('obscura');
		await expect(dialog.getByRole('status')).toHaveText('Rien ne porte ce nom.');
	});
});
