import { expect, test } from '@playwright/test';
import { axeOn } from './axe.ts';
import { officeSite } from './demo-server.ts';
import { browserOf } from './people.ts';

test('CLI-03 an admin names a kind of number, which a collector then chooses; renamed, the numbers follow', async ({
	browser,
}) => {
	const mark = String(Date.now() % 100_000);
	const [depot, stock] = [`Dépôt ${mark}`, `Entrepôt ${mark}`];
	const marie = await (
		await browser.newContext({ storageState: browserOf('marie'), baseURL: officeSite, locale: 'fr-FR' })
	).newPage();
	await marie.goto('/settings');
	await marie.getByRole('link', { name: 'Types de numéro' }).click();
	const fresh = marie.getByRole('region', { name: 'Nouveau type' });
	await fresh.getByLabel('Nom du type').fill('mobile');
	await fresh.getByRole('button', { name: 'Ajouter' }).click();
	await expect(fresh).toContainText('Un type s’appelle déjà « mobile ».');
	await fresh.getByLabel('Nom du type').fill(depot);
	await fresh.getByRole('button', { name: 'Ajouter' }).click();
	await expect(marie.getByRole('listitem').filter({ hasText: depot })).toContainText('0 numéro');
	expect(await axeOn(marie)).toEqual([]);

	const karim = await (
		await browser.newContext({ storageState: browserOf('karim'), baseURL: officeSite, locale: 'fr-FR' })
	).newPage();
	await karim.goto('/clients?q=Papeterie+Salmon');
	await karim.getByRole('link', { name: 'Papeterie Salmon' }).first().click();
	await karim.getByRole('link', { name: 'Contacts', exact: true }).click();
	const own = karim.getByRole('region', { name: 'Le client lui-même' });
	await own.getByText('Ajouter un numéro…').click();
	await own.getByLabel('Numéro').fill(`04 72 0${mark.padStart(5, '0').replace(/(\d)(\d\d)(\d\d)/, '$1 $2 $3')}`);
	await own.getByLabel('Type').selectOption(depot);
	await own.getByRole('button', { name: 'Ajouter' }).first().click();
	const number = own.getByRole('listitem').filter({ hasText: mark });
	await expect(number.first()).toContainText(depot);

	const row = marie.getByRole('listitem').filter({ hasText: depot });
	await expect(row).toContainText('1 numéro');
	await row.getByText('Modifier…').click();
	await row.getByLabel('Nom du type').fill(stock);
	await row.getByRole('button', { name: 'Enregistrer' }).click();
	const renamed = marie.getByRole('listitem').filter({ hasText: stock });
	await expect(renamed).toContainText('1 numéro');
	await expect(number.first()).toContainText(stock);
	if (!(await renamed.getByRole('button', { name: 'Supprimer ce type' }).isVisible()))
		await renamed.getByText('Modifier…').click();
	await renamed.getByRole('button', { name: 'Supprimer ce type' }).click();
	await expect(renamed).toHaveCount(0);
	await expect(number.first()).toContainText('travail');
});
