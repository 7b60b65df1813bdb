import { expect, test, type Browser, type Page } from '@playwright/test';
import { officeSite } from './demo-server.ts';
import { browserOf } from './people.ts';

const at = async (browser: Browser, name: 'marie' | 'karim', path: string): Promise<Page> => {
	const context = await browser.newContext({ storageState: browserOf(name), baseURL: officeSite, locale: 'fr-FR' });
	const page = await context.newPage();
	await page.goto(path);
	return page;
};

/** Ticks what a list shows, once the page listens. */
async function tickAll(page: Page): Promise<void> {
	await expect(async () => {
		await page.getByLabel('Choisir tous ceux qui sont affichés').setChecked(true, { timeout: 1_000 });
		await expect(page.getByRole('button', { name: 'Ajouter à des groupes' })).toBeVisible({ timeout: 1_000 });
	}).toPass();
}

test('CLI-12 GRP-01 pasted codes are found or named, put into a group in one go, seen at once by a colleague; the group says how many leave when it goes', async ({
	browser,
}) => {
	const group = `Salon ${Date.now() % 100_000}`;
	const marie = await at(browser, 'marie', '/groups');
	await marie.getByLabel('Nom', { exact: true }).fill(group);
	await marie.getByRole('button', { name: 'Ajouter le groupe' }).click();
	await expect(marie.getByRole('row', { name: group })).toBeVisible();

	const karim = await at(browser, 'karim', '/clients?q=Caf%C3%A9+Ravel');
	const ravel = karim.getByRole('row', { name: 'Café Ravel' });
	await expect(ravel).not.toContainText(group);

	await marie.goto('/clients?q=RAVEL%3B+NIVERT%3B+NOBODY9');
	await expect(marie.locator('main')).toContainText('NOBODY9');
	await tickAll(marie);
	await expect(marie.getByText('2 clients choisis')).toBeVisible();
	await marie.getByRole('button', { name: 'Ajouter à des groupes' }).click();
	const dialog = marie.getByRole('dialog');
	await dialog.getByLabel(group).check();
	await dialog.getByRole('button', { name: 'Ajouter aux groupes' }).click();
	await expect(marie.getByText('2 clients changés.')).toBeVisible();
	await expect(ravel).toContainText(group);

	await marie.goto('/groups');
	await expect(async () => {
		await marie.getByRole('button', { name: `Groupe « ${group} »` }).click({ timeout: 1_000 });
		await marie.getByRole('menuitem', { name: 'Supprimer' }).click({ timeout: 1_000 });
	}).toPass();
	await expect(dialog).toContainText('2 clients en sortent');
	await dialog.getByRole('button', { name: 'Supprimer' }).click();
	await expect(marie.getByRole('row', { name: group })).toHaveCount(0);
	await expect(ravel).not.toContainText(group);
});

test('GRP-06 a group moves up by its arrow, and keeps the focus for the next step', async ({ browser }) => {
	const marie = await at(browser, 'marie', '/groups');
	const names = () => marie.getByRole('rowheader').allInnerTexts();
	const before = await names();
	const last = before.at(-1) ?? '';
	const up = marie.getByRole('button', { name: `Monter « ${last} »` });
	await expect(async () => {
		if ((await names()).at(-1) === last) await up.click({ timeout: 1_000 });
		await expect.poll(async () => (await names()).indexOf(last), { timeout: 2_000 }).toBe(before.length - 2);
	}).toPass();
	await expect(up).toBeFocused();
	await marie.getByRole('button', { name: `Descendre « ${last} »` }).click();
	await expect.poll(names).toEqual(before);
});

test('DOC-02 what may only be read stays as it was, and is counted', async ({ browser }) => {
	const karim = await at(browser, 'karim', '/clients?q=HEXATEL%3B+RAVEL');
	await tickAll(karim);
	await expect(karim.getByRole('button', { name: 'Profil' })).toHaveAttribute('aria-disabled', 'true');
	await karim.getByRole('button', { name: 'Responsable' }).click();
	const dialog = karim.getByRole('dialog');
	await dialog.getByLabel('Responsable').selectOption({ label: 'Personne' });
	await dialog.getByRole('button', { name: 'Enregistrer' }).click();
	await expect(karim.getByText('1 en consultation seule, laissé tel quel.')).toBeVisible();
});
