import { expect, test, type Page } from '@playwright/test';
import { officeSite } from './demo-server.ts';
import { browserOf } from './people.ts';

test('SCN-13 an admin writes a template by its buttons, reads it for a real client in three forms, and another desk sees it at once', async ({
	browser,
}) => {
	const deskOf = async (name: 'marie' | 'karim', path: string): Promise<Page> => {
		const context = await browser.newContext({ storageState: browserOf(name), baseURL: officeSite, locale: 'fr-FR' });
		const page = await context.newPage();
		await page.goto(path);
		return page;
	};
	const marie = await deskOf('marie', '/templates');
	await marie.getByRole('link', { name: 'Relance R1 (email)', exact: true }).click();
	const name = `Relance douce ${String(Date.now())}`;
	// A click before the page's script has come opens nothing.
	await expect(async () => {
		await marie.getByRole('button', { name: 'Copier…' }).click();
		await expect(marie.getByRole('dialog')).toBeVisible({ timeout: 1000 });
	}).toPass();
	await marie.getByRole('dialog').getByLabel('Nom').fill(name);
	await marie.getByRole('dialog').getByRole('button', { name: 'Copier', exact: true }).click();
	await expect(marie.getByRole('heading', { level: 1 })).toHaveText(name);

	const karim = await deskOf('karim', new URL(marie.url()).pathname);
	await expect(karim.getByRole('heading', { level: 1 })).toHaveText(name);
	await expect(karim.getByRole('group', { name: 'Insérer' })).toHaveCount(0);

	const body = marie.getByLabel('Texte', { exact: true });
	await body.fill('Il reste {{ du }} à régler.');
	await marie.getByRole('button', { name: 'Enregistrer' }).click();
	await expect(marie.getByText('du n’existe pas')).toBeVisible();
	await body.fill('Rien ne presse, ');
	await marie.getByRole('button', { name: 'Nom du client' }).click();
	await expect(body).toHaveValue('Rien ne presse, {{ client.name }}');
	const heading = await marie.getByRole('heading', { name: /^Aperçu pour/ }).textContent();
	const client = heading?.replace('Aperçu pour ', '') ?? '';
	const shown = (of: Page) =>
		of
			.getByTitle(/^Aperçu pour/)
			.last()
			.contentFrame();
	await expect(shown(marie).getByText(`Rien ne presse, ${client}`)).toBeVisible();

	await marie.getByRole('button', { name: 'Enregistrer' }).click();
	await expect(marie.getByText('Enregistré : version 2')).toBeVisible();
	await expect(karim.getByRole('region', { name: 'Versions' })).toContainText('Version 2');
	await expect(karim.getByLabel('Texte', { exact: true })).toHaveValue('Rien ne presse, {{ client.name }}');

	await marie.getByRole('link', { name: 'Script d’appel' }).click();
	await expect(shown(marie).getByText(`Rien ne presse, ${client}`)).toBeVisible();
	await marie.getByRole('navigation', { name: 'Forme de l’aperçu' }).getByRole('link', { name: 'Courrier' }).click();
	await expect(shown(marie).locator('svg')).toBeVisible();
	const pdf = marie.getByRole('link', { name: 'Ouvrir le PDF' });
	const printed = await marie.request.get((await pdf.getAttribute('href')) ?? '');
	expect(printed.headers()['content-type']).toBe('application/pdf');
});
