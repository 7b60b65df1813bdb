import { expect, test, type Page } from '@playwright/test';
import { officeSite } from './demo-server.ts';
import { browserOf, staff } from './people.ts';

test('TSK-01 a task is added by key, stands on a colleague’s board, is changed, done and undone; one of a client stands in its file', async ({
	browser,
}) => {
	test.setTimeout(90_000);
	// A full column draws only what is in sight: both look at what this test adds.
	const stamp = String(Date.now());
	const deskOf = async (name: 'marie' | 'karim'): Promise<Page> => {
		const context = await browser.newContext({ storageState: browserOf(name), baseURL: officeSite, locale: 'fr-FR' });
		const page = await context.newPage();
		await page.goto(`/board?q=${stamp}`);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		return page;
	};
	const [marie, karim] = [await deskOf('marie'), await deskOf('karim')];
	const dialog = marie.getByRole('dialog', { name: 'Nouvelle tâche' });
	const add = async (title: string, client?: string) => {
		await expect(async () => {
			await marie.keyboard.press('n');
			await expect(dialog).toBeVisible({ timeout: 2_000 });
		}).toPass();
		await dialog.getByLabel('Que faut-il faire').fill(title);
		if (client !== undefined) {
			await dialog.getByLabel('Client').fill(client);
			await dialog.getByRole('list', { name: 'Clients trouvés' }).getByRole('button').first().click();
		}
		await dialog.getByLabel('Par qui').selectOption({ label: staff.karim.name });
		await dialog.getByLabel('Que faut-il faire').press('Control+Enter');
		await expect(dialog).toBeHidden();
	};
	const column = (page: Page, name: string) => page.getByRole('region', { name });
	const [title, other] = [`Commander des enveloppes ${stamp}`, `Appeler le notaire ${stamp}`];

	await add(title);
	const card = column(karim, 'À faire').getByRole('article').filter({ hasText: title });
	await expect(card).toContainText(staff.karim.name);

	await column(marie, 'À faire').getByRole('article').filter({ hasText: title }).getByRole('link').click();
	const panel = marie.getByRole('dialog').filter({ hasText: title });
	await panel.getByRole('button', { name: 'Modifier' }).click();
	const change = marie.getByRole('dialog', { name: 'Modifier la tâche' });
	await change.getByLabel('Que faut-il faire').fill(`${title} C5`);
	await change.getByRole('button', { name: 'Enregistrer' }).click();
	await expect(card).toContainText(`${title} C5`);

	await panel.getByRole('button', { name: 'Terminer' }).click();
	await expect(column(karim, 'Fait aujourd’hui').getByRole('article').filter({ hasText: title })).toBeVisible();
	await marie.getByRole('button', { name: 'Annuler' }).click();
	await expect(card).toBeVisible();

	await add(other, 'a');
	const ofClient = column(karim, 'À faire').getByRole('article').filter({ hasText: other });
	await ofClient.getByRole('link').click();
	await karim.getByRole('dialog').getByRole('link', { name: 'Ouvrir la fiche du client' }).click();
	await karim.getByRole('link', { name: 'À faire' }).click();
	const line = karim.getByRole('listitem').filter({ hasText: other });
	await line.getByRole('button', { name: 'C’est fait' }).click();
	await expect(line.getByRole('button', { name: 'Remettre à faire' })).toBeVisible();
	await expect(column(marie, 'Fait aujourd’hui').getByRole('article').filter({ hasText: other })).toBeVisible();
});
