import { expect, test, type Page } from '@playwright/test';
import { officeSite } from './demo-server.ts';
import { browserOf } from './people.ts';

test('SCN-02 SCN-03 SCN-18 an admin adds a scenario with both variants and publishes it anew; another desk sees it at once', async ({
	browser,
}) => {
	const deskOf = async (name: 'marie' | 'karim', path: string): Promise<Page> => {
		const context = await browser.newContext({ storageState: browserOf(name), baseURL: officeSite, locale: 'fr-FR' });
		const page = await context.newPage();
		await page.goto(path);
		return page;
	};
	const marie = await deskOf('marie', '/profiles');
	const profile = `Grands comptes ${String(Date.now())}`;
	await marie.getByLabel('Nom').fill(profile);
	await marie.getByRole('button', { name: 'Ajouter' }).click();
	await expect(marie.getByRole('row').filter({ hasText: profile })).toBeVisible();

	await marie.goto('/scenarios');
	// A choice made before the page listens is made again.
	await expect(async () => {
		await marie.getByLabel('Pour quel profil ou groupe').selectOption({ label: `Profil ${profile}` });
		await marie.getByLabel('Générer de nouveaux modèles').check();
		await marie.getByRole('button', { name: 'Ajouter' }).click({ timeout: 1_000 });
		await expect(marie.getByRole('heading', { level: 1 })).toContainText(profile, { timeout: 5_000 });
	}).toPass();
	const line = marie.getByRole('region', { name: 'Ligne du temps' });
	await expect(line.getByRole('row', { name: /^Avec adresse e-mail/ })).toContainText('Relance 1');
	const without = line.getByRole('row', { name: /^Sans adresse e-mail/ });
	await expect(without).toContainText('Relance 1');
	await expect(without).not.toContainText('e-mailRelance');

	const karim = await deskOf('karim', new URL(marie.url()).pathname);
	await expect(karim.getByRole('heading', { level: 1 })).toContainText(profile);
	await expect(karim.getByRole('link', { name: 'Modifier' })).toHaveCount(0);

	await marie.getByRole('link', { name: 'Modifier' }).click();
	const first = marie.getByRole('region', { name: 'Avec adresse e-mail' }).getByRole('group', { name: 'Relance 1' });
	await first.getByLabel('Jours après').fill('400');
	await marie.getByRole('button', { name: 'Publier' }).click();
	await expect(marie.getByRole('alert')).toContainText('hors limites');
	await first.getByLabel('Jours après').fill('7');
	await expect(marie.getByRole('region', { name: 'Ce qui change' })).toContainText('7 jours');
	await marie.getByRole('button', { name: 'Publier' }).click();
	await expect(marie.getByRole('region', { name: 'Versions' })).toContainText('Version 2');
	await expect(karim.getByRole('region', { name: 'Versions' })).toContainText('Version 2');
	await expect(karim.getByRole('columnheader', { name: '+ 7 j' })).toBeVisible();
});

test('SCN-18 of two admins who lay out one scenario the later one is told who was faster, and loses nothing typed', async ({
	browser,
}) => {
	const editOf = async (): Promise<Page> => {
		const context = await browser.newContext({
			storageState: browserOf('marie'),
			baseURL: officeSite,
			locale: 'fr-FR',
		});
		const page = await context.newPage();
		// Their screens hear of nothing: each learns of the other by being refused.
		await page.routeWebSocket(/\/live\//, () => {});
		await page.goto('/scenarios');
		await page
			.getByRole('link', { name: /^Grands comptes/ })
			.first()
			.click();
		await page.getByRole('link', { name: 'Modifier' }).click();
		return page;
	};
	const [faster, later] = [await editOf(), await editOf()];
	const gap = (page: Page) => page.getByLabel('Jours entre deux messages');
	await gap(faster).fill('3');
	await faster.getByRole('button', { name: 'Publier' }).click();
	await expect(faster.getByRole('region', { name: 'Versions' })).toContainText('3 jours');
	await gap(later).fill('5');
	await later.getByRole('button', { name: 'Publier' }).click();
	await expect(later.getByRole('alert')).toContainText('a publié la version');
	await expect(gap(later)).toHaveValue('5');
	await expect(later.getByRole('region', { name: 'Ce qui change' })).toContainText('3 jours');
	await later.getByRole('button', { name: 'Publier' }).click();
	await expect(later.getByRole('region', { name: 'Versions' })).toContainText('5 jours');
});

test('WHY-03 an admin tries a draft on the real book before anything is in force, and the draft stays', async ({
	browser,
}) => {
	const context = await browser.newContext({ storageState: browserOf('marie'), baseURL: officeSite, locale: 'fr-FR' });
	const page = await context.newPage();
	await page.goto('/scenarios');
	await page.getByRole('link', { name: 'Standard', exact: true }).click();
	await page.getByRole('link', { name: 'Modifier' }).click();
	const first = page.getByRole('region', { name: 'Avec adresse e-mail' }).getByRole('group', { name: 'Relance 1' });
	await first.getByLabel('Jours après').fill('45');
	await page.getByRole('button', { name: 'Essayer sur le vrai portefeuille' }).click();
	const trial = page.getByRole('region', { name: 'Essai du brouillon' });
	await expect(trial.getByRole('table', { name: 'Les 30 prochains jours' })).toBeVisible();
	const year = trial.getByRole('table', { name: 'L’année passée, rejouée' });
	await expect(year.getByRole('row')).toHaveCount(15, { timeout: 20_000 });
	const [, present, , drafted] = await year
		.getByRole('row', { name: /^Total/ })
		.getByRole('cell')
		.allInnerTexts();
	expect(present).not.toBe(drafted);
	await expect(first.getByLabel('Jours après')).toHaveValue('45');
	await expect(page.getByRole('region', { name: 'Ce qui change' })).toContainText('45 jours');
});
