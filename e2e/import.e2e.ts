import { expect, test } from '@playwright/test';
import { officeSite } from './demo-server.ts';
import { browserOf } from './people.ts';

test.use({ baseURL: officeSite, storageState: browserOf('marie') });

const header =
	'JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise';

/** The books of tomorrow: one invoice to a client that nobody knows yet. */
function fecOfTomorrow(): { name: string; mimeType: string; buffer: Buffer } {
	const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
	const line = (account: string, client: string, debit: string, credit: string) =>
		[
			'VE',
			'Ventes',
			'1',
			day,
			...account.split('|'),
			...client.split('|'),
			'FA-ESSAI-1',
			day,
			'Facture',
			debit,
			credit,
			'',
			'',
			day,
			'',
			'',
		].join('\t');
	const lines = [
		header,
		line('411000|Clients', 'ESSAIFILS|Essai et Fils', '1200,00', '0,00'),
		line('706000|Prestations', '|', '0,00', '1000,00'),
		line('445710|TVA collectée', '|', '0,00', '200,00'),
	];
	return {
		name: `552081317FEC${day}.txt`,
		mimeType: 'text/plain',
		buffer: Buffer.from(`${lines.join('\r\n')}\r\n`),
	};
}

test('INV-01 an accounting file is looked into before anything is written, and then brings its client and its invoice', async ({
	page,
}) => {
	await page.goto('/imports');
	await page.getByLabel('Fichier', { exact: true }).setInputFiles(fecOfTomorrow());
	await page.getByRole('button', { name: 'Regarder ce qu’il apporte' }).click();
	await expect(page.getByText('Ce que ce fichier apporterait')).toBeVisible({ timeout: 30_000 });
	await expect(page.locator('main')).toContainText('nouveaux clients');
	await page.getByRole('button', { name: 'Importer', exact: true }).click();
	await expect(page.getByText('Ce que ce fichier a apporté')).toBeVisible({ timeout: 30_000 });
	await page.getByRole('link', { name: 'Voir les clients' }).click();
	await page.getByRole('search').getByLabel('Chercher').fill('essai et fils');
	await expect(page.getByRole('link', { name: 'Essai et Fils' })).toBeVisible();
});
