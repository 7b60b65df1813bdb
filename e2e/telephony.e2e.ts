import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';
import { officeSite } from './demo-server.ts';
import { browserOf, staff } from './people.ts';

test.setTimeout(120_000);

test('CLI-07 an admin connects the exchange; who rings shows on the screen of the extension alone, known or not, and a click dials', async ({
	browser,
	request,
}) => {
	const dialled: unknown[] = [];
	const exchange = createServer((asked, answer) => {
		void textOf(asked).then((body) => {
			dialled.push(JSON.parse(body));
			answer.writeHead(202).end();
		});
	});
	exchange.listen(0, '127.0.0.1');
	await once(exchange, 'listening');
	const deskOf = async (name: 'marie' | 'karim', path: string) => {
		const context = await browser.newContext({ storageState: browserOf(name), baseURL: officeSite, locale: 'fr-FR' });
		const page = await context.newPage();
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		return page;
	};
	const marie = await deskOf('marie', '/settings');
	await marie.getByRole('link', { name: 'Téléphonie' }).click();
	await marie
		.getByLabel('Adresse du standard')
		.fill(`http://127.0.0.1:${(exchange.address() as AddressInfo).port}/dial`);
	const dial = marie.getByRole('region', { name: 'Composer un numéro' });
	await dial.getByRole('button', { name: 'Enregistrer' }).click();
	await expect(dial.getByText('C’est enregistré.')).toBeVisible();
	await dial.getByRole('button', { name: 'Essayer' }).click();
	await expect(dial.getByText('Le standard a répondu.')).toBeVisible();
	const extensions = marie.getByRole('region', { name: 'Postes' });
	const line = extensions.getByRole('listitem').filter({ hasText: staff.karim.name });
	await line.getByRole('textbox').fill('12');
	await line.getByRole('button', { name: 'Enregistrer' }).click();
	await expect(extensions.getByText('C’est enregistré.')).toBeVisible();
	const hear = marie.getByRole('region', { name: 'Dire qui appelle' });
	await hear.getByRole('button', { name: /secret/ }).click();
	const secret = (await hear.locator('code.secret').textContent()) ?? '';
	const address = ((await hear.getByText(/^POST /).textContent()) ?? '').replace('POST ', '');
	await marie.reload();
	await expect(marie.getByText(secret)).toHaveCount(0);

	const karim = await deskOf('karim', '/board/calls');
	const numbers = karim.getByRole('region', { name: 'Qui appeler' });
	const number = ((await numbers.getByRole('link', { name: /^\+/ }).first().textContent()) ?? '').trim();
	const ring = (from: string, bearer = secret) =>
		request.post(address, { data: { from, extension: '12' }, headers: { Authorization: `Bearer ${bearer}` } });

	expect((await ring(number, 'nothing')).status()).toBe(401);
	expect((await ring(number)).status()).toBe(204);
	const popUp = karim.getByRole('region', { name: 'Appel entrant' });
	await expect(popUp.getByRole('link').first()).toHaveAttribute('href', /^\/clients\/.+/);
	await expect(popUp).toContainText('On vous appelle');
	await expect(popUp).toContainText('Échu');
	await karim.keyboard.press('Escape');
	await expect(popUp).toHaveCount(0);
	expect((await ring('+33 1 99 00 00 00')).status()).toBe(204);
	await expect(popUp).toContainText('dans aucune fiche');
	await expect(marie.getByRole('region', { name: 'Appel entrant' })).toHaveCount(0);
	await popUp.getByRole('button', { name: 'Fermer' }).click();

	await numbers
		.getByRole('button', { name: `Faire composer ${number}` })
		.first()
		.click();
	await expect(karim.getByText('Décrochez')).toBeVisible();
	expect(dialled.at(-1)).toMatchObject({ extension: '12', to: number });
	exchange.close();
});
