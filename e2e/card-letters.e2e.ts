import { expect, test } from '@playwright/test';
import { officeSite } from './demo-server.ts';
import { browserOf, staff } from './people.ts';

test.use({ baseURL: officeSite, storageState: browserOf('marie') });

test('TSK-06 SCN-15 letters are printed as one document, marked posted together, and a colleague sees them done', async ({
	page,
	browser,
}) => {
	test.setTimeout(90_000);
	const context = await browser.newContext({ storageState: browserOf('karim'), baseURL: officeSite, locale: 'fr-FR' });
	const karim = await context.newPage();
	await karim.goto('/board');
	await page.goto('/board');
	const pile = page.getByRole('dialog', { name: 'Courriers à imprimer' });
	await expect(async () => {
		await page.getByRole('button', { name: /^Courriers/ }).click({ timeout: 2_000 });
		await expect(pile).toBeVisible({ timeout: 2_000 });
	}).toPass();
	const print = pile.getByRole('link', { name: /^Imprimer/ });
	await expect(print).toBeVisible();
	const letter = pile
		.getByRole('listitem')
		.filter({ has: page.getByRole('checkbox') })
		.first();
	const client = (await letter.locator('label').textContent())?.trim() ?? '';
	const printed = await page.request.get((await print.getAttribute('href')) ?? '');
	expect(printed.headers()['content-type']).toBe('application/pdf');
	const paper = page.waitForEvent('popup');
	await print.click();
	await (await paper).close();
	await pile.getByRole('button', { name: 'Marquer postées' }).click();
	await expect(pile).toBeHidden();
	const done = karim.getByRole('region', { name: 'Fait aujourd’hui' }).getByRole('article').filter({ hasText: client });
	await expect(done.filter({ hasText: `${staff.marie.name} · posté` }).first()).toBeVisible();
});
