import { expect, test, type Browser, type Page } from '@playwright/test';
import { axeOn } from './axe.ts';
import { officeSite } from './demo-server.ts';
import { browserOf } from './people.ts';

const deskOf = async (browser: Browser, name: 'marie' | 'karim'): Promise<Page> => {
	const context = await browser.newContext({ storageState: browserOf(name), baseURL: officeSite, locale: 'fr-FR' });
	return context.newPage();
};

test('CLI-01 CLI-03 CLI-04 CLI-06 a collector adds a contact with a mailbox and a number; a colleague sees what is allowed by whom, and what is no longer', async ({
	browser,
}) => {
	const [karim, marie] = [await deskOf(browser, 'karim'), await deskOf(browser, 'marie')];
	await karim.goto('/clients?q=Papeterie+Salmon');
	await karim.getByRole('link', { name: 'Papeterie Salmon' }).first().click();
	await karim.getByRole('link', { name: 'Contacts', exact: true }).click();
	await expect(karim).toHaveURL(/\/contacts$/);
	await marie.goto(karim.url());

	const name = `Odile ${String(Date.now())}`;
	const fresh = karim.getByRole('region', { name: 'Nouveau contact' });
	await fresh.getByRole('button', { name: 'Ajouter' }).click();
	await expect(fresh).toContainText('Donnez le nom de la personne.');
	await fresh.getByLabel('Nom').fill(name);
	await fresh.getByRole('button', { name: 'Ajouter' }).click();
	const hers = (page: Page) => page.getByRole('region', { name });
	await expect(hers(marie).getByText('reçoit les relances', { exact: true }).first()).toBeVisible();

	await hers(karim).getByText('Ajouter une adresse e-mail…').click();
	await hers(karim).getByLabel('Adresse e-mail').fill('odile@');
	await hers(karim).getByRole('button', { name: 'Ajouter' }).first().click();
	await expect(hers(karim)).toContainText('Ce n’est pas une adresse e-mail.');
	await hers(karim).getByLabel('Adresse e-mail').fill('odile@salmon.example');
	await hers(karim).getByLabel('Comment l’accord a été donné').first().fill('au téléphone');
	await hers(karim).getByRole('button', { name: 'Ajouter' }).first().click();
	await expect(hers(marie).getByRole('link', { name: 'odile@salmon.example' })).toBeVisible();
	await expect(hers(marie)).toContainText('permis par Karim Benali, au téléphone');
	expect(await axeOn(karim)).toEqual([]);

	await hers(karim).getByText('Ajouter un numéro…').click();
	await hers(karim).getByLabel('Numéro').fill('04 72 00 11 22');
	await hers(karim).getByRole('button', { name: 'Ajouter' }).last().click();
	await expect(hers(marie).getByRole('link', { name: '+33472001122' })).toBeVisible();

	await hers(karim).getByRole('button', { name: 'Ne plus permettre : E-mail' }).click();
	await expect(hers(marie)).not.toContainText('permis par Karim Benali');
	await expect(hers(marie)).toContainText('pas permis');
	await hers(karim).getByText('Modifier…').click();
	await hers(karim).getByRole('button', { name: 'Retirer du client' }).click();
	await expect(hers(karim)).toHaveCount(0);
	await expect(hers(marie)).toHaveCount(0);
});

test('CLI-05 a postal address is written by hand, stands in the window of the envelope and on a map, and goes again', async ({
	browser,
}) => {
	const [karim, marie] = [await deskOf(browser, 'karim'), await deskOf(browser, 'marie')];
	await karim.goto('/clients?q=Papeterie+Salmon');
	await karim.getByRole('link', { name: 'Papeterie Salmon' }).first().click();
	await karim.getByRole('link', { name: 'Contacts', exact: true }).click();
	await expect(karim).toHaveURL(/\/contacts$/);
	await marie.goto(karim.url());
	const street = `${String(Date.now() % 10_000)} rue du Papier`;
	const own = (page: Page) => page.getByRole('region', { name: 'Le client lui-même' });
	const theirs = (page: Page, words = street) => own(page).getByRole('listitem').filter({ hasText: words });

	await own(karim).getByText('Ajouter une adresse postale…').click();
	await own(karim).getByLabel('Rue, et ce qui se trouve au-dessus').last().fill(`Bâtiment B\n${street}`);
	await own(karim).getByLabel('Code postal').last().fill('6900');
	await own(karim).getByLabel('Ville').last().fill('Lyon');
	await own(karim).getByRole('button', { name: 'Ajouter' }).last().click();
	await expect(own(karim)).toContainText('Un code postal français a cinq chiffres.');
	await own(karim).getByLabel('Code postal').last().fill('69002');
	await own(karim).getByRole('button', { name: 'Ajouter' }).last().click();
	await expect(theirs(marie)).toContainText(`Bâtiment B, ${street}, 69002 Lyon`);

	await theirs(karim).getByText('Enveloppe', { exact: true }).click();
	await expect(theirs(karim).getByRole('figure')).toContainText('Papeterie Salmon');
	await theirs(karim).getByText('Modifier…').click();
	await theirs(karim).getByLabel('Place sur la carte').fill('45.764, 4.8357');
	await theirs(karim).getByRole('button', { name: 'Enregistrer' }).click();
	await expect(theirs(marie).getByRole('link', { name: 'Carte' })).toHaveAttribute('href', /mlat=45\.764&mlon=4\.8357/);
	expect(await axeOn(karim)).toEqual([]);

	await theirs(karim).getByRole('button', { name: 'Retirer' }).click();
	await expect(theirs(marie)).toHaveCount(0);
});
