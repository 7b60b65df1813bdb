import { expect, test, type Browser, type Page } from '@playwright/test';
import { axeOn } from './axe.ts';
import { officeSite } from './demo-server.ts';
import { browserOf } from './people.ts';

const deskOf = async (browser: Browser, name: 'marie' | 'karim' | 'emily'): Promise<Page> => {
	const context = await browser.newContext({ storageState: browserOf(name), baseURL: officeSite, locale: 'fr-FR' });
	return context.newPage();
};

const attributesOf = async (page: Page, client: string): Promise<string> => {
	await page.goto(`/clients?q=${encodeURIComponent(client)}`);
	await page.getByRole('link', { name: client }).first().click();
	await page.getByRole('link', { name: 'Attributs', exact: true }).click();
	await expect(page).toHaveURL(/\/attributes$/);
	return page.url();
};

async function addField(page: Page, name: string, type: string, choices?: string): Promise<void> {
	const fresh = page.getByRole('region', { name: 'Ajouter un champ' });
	await fresh.getByLabel('Champ').fill(name);
	await fresh.getByLabel('Type').selectOption(type);
	if (choices !== undefined) await fresh.getByLabel('Choix').fill(choices);
	await fresh.getByRole('button', { name: 'Ajouter le champ' }).click();
	await expect(page.getByRole('rowheader', { name })).toBeVisible();
}

test('CLI-09 an admin lays a sheet out, a collector loads and fills it, and the slower of two loses nothing', async ({
	browser,
}) => {
	const [karim, marie] = [await deskOf(browser, 'karim'), await deskOf(browser, 'marie')];
	const sheet = `Ascenseur ${String(Date.now())}`;
	await marie.goto('/settings');
	await marie.getByRole('link', { name: 'Modèles de fiche' }).click();
	await marie.getByRole('region', { name: 'Ajouter un modèle' }).getByLabel('Nom').fill(sheet);
	await marie.getByRole('button', { name: 'Ajouter le modèle' }).click();
	await expect(marie.getByRole('heading', { name: sheet })).toBeVisible();
	await addField(marie, 'Marque', 'Liste de choix', 'Otis\nKone');
	await addField(marie, 'Charge', 'Nombre');
	await addField(marie, 'Dernière visite', 'Date');
	const up = marie.getByRole('button', { name: 'Monter « Dernière visite »' });
	await up.focus();
	await marie.keyboard.press('Enter');
	await expect(marie.getByRole('row').nth(2)).toContainText('Dernière visite');
	await expect(up).toBeFocused();
	await marie.keyboard.press('Enter');
	await expect(marie.getByRole('row').nth(1)).toContainText('Dernière visite');
	expect(await axeOn(marie)).toEqual([]);
	const template = marie.url();

	const file = await attributesOf(karim, 'Papeterie Salmon');
	await marie.goto(file);
	await karim.getByLabel('Modèle').selectOption(sheet);
	await karim.getByRole('button', { name: 'Ajouter la fiche' }).click();
	const on = (page: Page) => page.getByRole('group', { name: sheet });
	await expect(on(marie).getByLabel('Charge')).toBeVisible();

	await on(karim).getByLabel('Charge').fill('lourd');
	await karim.getByRole('button', { name: 'Enregistrer' }).click();
	await expect(on(karim)).toContainText('Donnez un nombre.');
	await expect(on(karim).getByLabel('Charge')).toHaveValue('lourd');
	expect(await axeOn(karim)).toEqual([]);

	await on(marie).getByLabel('Charge').fill('1 000');
	await on(marie).getByLabel('Marque').selectOption('Kone');
	await on(karim).getByLabel('Charge').fill('630');
	await karim.getByRole('button', { name: 'Enregistrer' }).click();
	await expect(karim.getByText('C’est enregistré.')).toBeVisible();
	await expect(marie.getByText('Karim Benali a modifié ces attributs entre-temps', { exact: false })).toBeVisible();
	await expect(on(marie)).toContainText('Écrit entre-temps par un autre');
	await expect(on(marie).getByLabel('Charge')).toHaveValue('1 000');
	await expect(on(marie).getByLabel('Marque')).toHaveValue('Kone');
	await marie.getByRole('button', { name: 'Enregistrer' }).click();
	await expect(on(karim).getByLabel('Charge')).toHaveValue('1000');
	await expect(on(karim).getByLabel('Marque')).toHaveValue('Kone');

	await marie.goto(template);
	await marie.getByRole('button', { name: 'Champ « Charge »' }).click();
	await marie.getByRole('menuitem', { name: 'Retirer…' }).click();
	const dialog = marie.getByRole('dialog');
	await expect(dialog).toContainText('1 client l’a rempli.');
	await dialog.getByRole('button', { name: 'Retirer' }).click();
	const own = karim.getByRole('group', { name: 'Attributs propres au client' });
	await expect(own.getByLabel('Charge', { exact: true })).toHaveValue('1000');
	await expect(on(karim).getByLabel('Charge')).toHaveCount(0);

	const gate = `Code ${String(Date.now())}`;
	const fresh = karim.getByRole('region', { name: 'Ajouter un attribut' });
	await fresh.getByLabel('Nom').fill(gate);
	await fresh.getByLabel('Valeur').fill('12A');
	await fresh.getByRole('button', { name: 'Ajouter' }).click();
	await expect(own.getByLabel(gate, { exact: true })).toHaveValue('12A');
	for (const name of [gate, 'Charge']) {
		await own.getByRole('button', { name: `Retirer « ${name} »` }).click();
		await karim.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click();
		await expect(own.getByLabel(name, { exact: true })).toHaveCount(0);
	}

	const emily = await deskOf(browser, 'emily');
	await emily.goto(file);
	const save = emily.getByRole('button', { name: /Enregistrer|Save/ });
	await expect(save).toHaveAttribute('aria-disabled', 'true');

	await marie.goto('/settings/sheets');
	await marie.getByRole('button', { name: `Modèle « ${sheet} »` }).click();
	await marie.getByRole('menuitem', { name: 'Supprimer…' }).click();
	await expect(marie.getByRole('dialog')).toContainText('1 client le porte.');
	await marie.getByRole('dialog').getByRole('button', { name: 'Supprimer' }).click();
	await expect(marie.getByRole('link', { name: sheet })).toHaveCount(0);
	await expect(own.getByLabel('Marque', { exact: true })).toHaveValue('Kone');
	await own.getByRole('button', { name: 'Retirer « Marque »' }).click();
	await karim.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click();
	await expect(own).toHaveCount(0);
});

test('CLI-09 a client made by hand carries the sheets that were chosen', async ({ browser }) => {
	const marie = await deskOf(browser, 'marie');
	const sheet = `Bail ${String(Date.now())}`;
	await marie.goto('/settings/sheets');
	await marie.getByRole('region', { name: 'Ajouter un modèle' }).getByLabel('Nom').fill(sheet);
	await marie.getByRole('button', { name: 'Ajouter le modèle' }).click();
	await addField(marie, 'Loyer', 'Montant');
	await marie.goto('/clients/new');
	await marie.getByLabel('Nom', { exact: true }).fill(sheet);
	await marie.getByLabel('Code du compte').fill(sheet.replace(' ', ''));
	await marie.getByRole('checkbox', { name: sheet }).check();
	await marie.getByRole('button', { name: 'Créer le client' }).click();
	await marie.getByRole('group', { name: sheet }).getByLabel('Loyer').fill('1 250 €');
	await marie.getByRole('button', { name: 'Enregistrer' }).click();
	await expect(marie.getByRole('group', { name: sheet }).getByLabel('Loyer')).toHaveValue('1250');
});
