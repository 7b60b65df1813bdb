import { devices, expect, test, type Browser, type Page } from '@playwright/test';
import { officeSite, portalSite } from './demo-server.ts';
import { contestable } from './invoices.ts';
import { browserOf } from './people.ts';
import { whyOf } from './why.ts';

const deskOf = async (browser: Browser, name: 'marie' | 'karim'): Promise<Page> => {
	const context = await browser.newContext({ storageState: browserOf(name), baseURL: officeSite, locale: 'fr-FR' });
	const desk = await context.newPage();
	await desk.goto('/board');
	return desk;
};

/** Whole euros as a card shows them, whatever stands between the thousands. */
const shownAs = (amount: string): RegExp =>
	new RegExp(
		String(Math.round(Number(amount.replace(/[^\d,]/g, '').replace(',', '.')))).replace(/\B(?=(\d{3})+$)/g, '\\s?'),
	);

test('INV-09 a dispute from a phone stands on both boards at once; one takes it and the other sees who; the answer is read on the phone; the engine holds the invoice and says why', async ({
	browser,
}) => {
	const [marie, karim] = [await deskOf(browser, 'marie'), await deskOf(browser, 'karim')];
	const portal = await browser.newContext({
		...devices['Pixel 7'],
		storageState: browserOf('claire'),
		baseURL: portalSite,
		locale: 'fr-FR',
	});
	const claire = await portal.newPage();
	const number = await contestable(claire);

	await claire.getByRole('link', { name: 'Contester' }).click();
	const left = (await claire.getByText('tout ce qui reste').innerText()).replace(/^[^\d]*/, '');
	const cardOn = (desk: Page) =>
		desk
			.getByRole('article')
			.filter({ hasText: 'Atelier Nivert' })
			.filter({ hasText: 'Litige à traiter' })
			.filter({ hasText: shownAs(left) });
	await expect(cardOn(marie)).toHaveCount(0);
	await claire.getByLabel('Raison').selectOption('damaged');
	await claire.getByLabel('Expliquez-nous').fill('Les trois cartons sont arrivés ouverts.');
	await claire.getByLabel('Pièces jointes').setInputFiles({
		name: 'cartons.txt',
		mimeType: 'text/plain',
		buffer: Buffer.from('Trois cartons ouverts, constatés à la livraison.'),
	});
	await claire.getByRole('button', { name: 'Envoyer la contestation' }).click();
	await expect(claire.getByText('Votre contestation est enregistrée')).toBeVisible();
	await expect(claire.getByRole('link', { name: 'cartons.txt' })).toBeVisible();

	await expect(cardOn(marie)).toBeVisible();
	await expect(cardOn(karim)).toBeVisible();

	await cardOn(karim).getByRole('link').click();
	await karim.getByRole('dialog').getByRole('button', { name: 'Je m’en occupe' }).click();
	await expect(karim.getByRole('dialog')).toContainText('Vous vous en occupez');
	await expect(cardOn(marie)).toContainText('Karim Benali');

	await karim.getByRole('dialog').getByRole('link', { name: 'Répondre au litige' }).click();
	await karim.getByLabel('Votre réponse').fill('Nous reprenons les trois cartons demain matin.');
	await karim.getByRole('button', { name: 'Répondre', exact: true }).click();
	await expect(claire.getByText('Nous reprenons les trois cartons demain matin.')).toBeVisible();

	expect(await whyOf(number)).toContain('Held: disputed');
	await cardOn(marie).getByRole('link').click();
	await marie.getByRole('dialog').getByRole('link', { name: 'Ouvrir la fiche du client' }).click();
	const row = marie.getByRole('row').filter({ hasText: number });
	await expect(row.getByRole('link', { name: /litige|contest/i })).toBeVisible();
	await expect(row).toContainText('Tout ce qui reste dû est contesté');
});
