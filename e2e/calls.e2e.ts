import { expect, test, type Page } from '@playwright/test';
import { officeSite } from './demo-server.ts';
import { browserOf, staff } from './people.ts';

test.setTimeout(120_000);

const form = (page: Page) => page.locator('main form');
const client = (page: Page) => page.getByRole('heading', { level: 1 });

test('TSK-06 TSK-03 a collector calls one client after another by key; what is typed outlives a reload, the promise stands, and a card of a colleague is passed', async ({
	browser,
}) => {
	const deskOf = async (name: 'marie' | 'karim', path: string) => {
		const context = await browser.newContext({ storageState: browserOf(name), baseURL: officeSite, locale: 'fr-FR' });
		const page = await context.newPage();
		await page.goto(path);
		return page;
	};
	const marie = await deskOf('marie', '/board');
	await marie.getByRole('link', { name: 'Appels', exact: true }).click();
	await expect(marie.getByText(/^Appel \d+ sur \d+$/)).toBeVisible();
	const first = (await client(marie).textContent()) ?? '';
	await expect(marie.getByRole('heading', { name: 'À dire' })).toBeVisible();

	// Another who begins does not get the same client.
	const karim = await deskOf('karim', '/board/calls');
	await expect(client(karim)).not.toHaveText(first);
	const second = (await client(karim).textContent()) ?? '';

	await form(marie).getByLabel('Joint', { exact: true }).check();
	await form(marie).getByLabel('Note').fill('Règle vendredi');
	await marie.reload();
	await expect(form(marie).getByLabel('Note')).toHaveValue('Règle vendredi');
	await expect(form(marie).getByLabel('Joint', { exact: true })).toBeChecked();

	await marie.context().setOffline(true);
	await form(marie).getByLabel('D’ici au').fill('2030-12-31');
	await form(marie).getByLabel('Note').press('Control+Enter');
	await expect(marie.getByText('Le serveur n’a pas répondu')).toBeVisible();
	await expect(form(marie).getByLabel('Note')).toHaveValue('Règle vendredi');
	await marie.context().setOffline(false);
	const address = marie.url();
	await form(marie).getByLabel('Note').press('Control+Enter');
	await expect(marie.getByText(`Appel enregistré : ${first}`.replace(' :', ' :'))).toBeVisible();
	await expect(marie.getByText(new RegExp(`${second} passé`))).toBeVisible();
	await expect(client(marie)).not.toHaveText(first);
	await expect(client(marie)).not.toHaveText(second);
	const third = (await client(marie).textContent()) ?? '';

	await marie.locator('h1').click();
	await marie.keyboard.press('n');
	await expect(client(marie)).not.toHaveText(third);
	// A key that comes while the last one is still being obeyed is not heard.
	await expect(marie.getByRole('button', { name: 'Précédent' })).not.toHaveAttribute('aria-busy', 'true');
	await marie.keyboard.press('p');
	await expect(client(marie)).toHaveText(third);

	await marie.goto(address);
	await expect(marie.getByText('Joint · Règle vendredi').first()).toBeVisible();
	await expect(marie.getByRole('listitem').filter({ hasText: '31 déc. 2030' }).first()).toBeVisible();
	await marie.goto('/board/calls?card=end');
	await expect(marie.getByRole('listitem').filter({ hasText: first })).toContainText('Joint · Règle vendredi');
	await expect(karim.getByText(staff.marie.name)).toHaveCount(0);
});
