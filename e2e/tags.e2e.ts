import { expect, test, type Browser, type Page } from '@playwright/test';
import { officeSite } from './demo-server.ts';
import { browserOf } from './people.ts';

const at = async (browser: Browser, name: 'marie' | 'karim', path: string): Promise<Page> => {
	const context = await browser.newContext({ storageState: browserOf(name), baseURL: officeSite, locale: 'fr-FR' });
	const page = await context.newPage();
	await page.goto(path);
	return page;
};

test('CLI-08 CLI-11 a tag is put on from a file and on a selection; a colleague sees it, it filters, is renamed, merged and gone', async ({
	browser,
}) => {
	const mark = Date.now() % 100_000;
	const [slow, tardy] = [`Lent ${mark}`, `Tardif ${mark}`];
	const karim = await at(browser, 'karim', '/clients?q=Caf%C3%A9+Ravel');
	const ravel = karim.getByRole('row', { name: 'Café Ravel' });
	await expect(ravel).not.toContainText(slow);

	const marie = await at(browser, 'marie', '/clients?q=Caf%C3%A9+Ravel');
	await marie.getByRole('link', { name: 'Café Ravel' }).click();
	const dialog = marie.getByRole('dialog');
	await expect(async () => {
		await marie.getByRole('button', { name: 'Mettre une étiquette' }).click({ timeout: 1_000 });
		await expect(dialog).toBeVisible({ timeout: 1_000 });
	}).toPass();
	await dialog.getByLabel('Étiquette', { exact: true }).fill(slow);
	await dialog.getByRole('button', { name: 'Mettre l’étiquette' }).click();
	await expect(marie.getByRole('button', { name: `Retirer l’étiquette « ${slow} »` })).toBeVisible();
	await expect(ravel).toContainText(slow);

	await karim.goto('/clients?q=RAVEL%3B+NIVERT');
	await expect(async () => {
		await karim.getByLabel('Choisir tous ceux qui sont affichés').setChecked(true, { timeout: 1_000 });
		await karim.getByRole('button', { name: 'Mettre une étiquette' }).click({ timeout: 1_000 });
	}).toPass();
	const asked = karim.getByRole('dialog');
	await asked.getByLabel('Étiquette', { exact: true }).fill(tardy);
	await asked.getByRole('button', { name: 'Mettre l’étiquette' }).click();
	await expect(karim.getByText(/\d clients? changés?\./)).toBeVisible();

	await marie.goto('/tags');
	const row = marie.getByRole('row', { name: slow });
	await expect(row).toContainText('1');
	const choose = async (tag: string, act: string) =>
		expect(async () => {
			await marie.getByRole('button', { name: `Étiquette « ${tag} »` }).click({ timeout: 1_000 });
			await marie.getByRole('menuitem', { name: act }).click({ timeout: 1_000 });
		}).toPass();
	await choose(slow, 'Nom et couleur…');
	await dialog.getByLabel('Étiquette', { exact: true }).fill(`${slow} payeur`);
	await dialog.getByLabel('ocre').check();
	await dialog.getByRole('button', { name: 'Enregistrer' }).click();
	await expect(marie.getByRole('row', { name: `${slow} payeur` })).toBeVisible();
	await expect(karim.getByRole('row', { name: 'Café Ravel' })).toContainText(`${slow} payeur`);

	await choose(`${slow} payeur`, 'Fusionner…');
	await dialog.getByLabel('Étiquette qui reste').selectOption({ label: tardy });
	await expect(dialog).toContainText('1 client portera');
	await dialog.getByRole('button', { name: 'Fusionner', exact: true }).click();
	await expect(marie.getByRole('row', { name: slow })).toHaveCount(0);

	await marie.getByRole('row', { name: tardy }).getByRole('link').click();
	await expect(marie.getByRole('row', { name: 'Café Ravel' })).toBeVisible();
	await expect(marie.getByRole('rowheader')).not.toHaveCount(0);

	await marie.goto('/tags');
	await choose(tardy, 'Supprimer…');
	await dialog.getByRole('button', { name: 'Supprimer' }).click();
	await expect(marie.getByRole('row', { name: tardy })).toHaveCount(0);
	await expect(karim.getByRole('row', { name: 'Café Ravel' })).not.toContainText(tardy);
});
