import { expect, test, type Page } from '@playwright/test';
import { axeOn } from './axe.ts';
import { officeSite } from './demo-server.ts';
import { browserOf } from './people.ts';

test.use({ baseURL: officeSite });

async function save(page: Page, replyTo: string): Promise<void> {
	await page.getByLabel('Adresse de réponse').fill(replyTo);
	await page.getByRole('button', { name: 'Enregistrer' }).click();
}

test('ORG-03 an admin changes a setting; another at the same one is told who was faster; the trail says before and after', async ({
	browser,
}) => {
	const open = async (name: 'marie' | 'karim', javaScriptEnabled = true) =>
		(await browser.newContext({ locale: 'fr-FR', storageState: browserOf(name), javaScriptEnabled })).newPage();
	// One hears at once what the others save; one has no script, and hears it when they save.
	const [one, hearing, deaf] = [await open('marie'), await open('marie'), await open('marie', false)];
	for (const page of [one, hearing, deaf]) await page.goto('/settings');
	const typing = hearing.getByLabel('Adresse de réponse');
	const field = one.getByLabel('Adresse de réponse');
	const before = await field.inputValue();
	const mine = `compta.${Date.now()}@ferrand.example`;
	try {
		await expect(async () => {
			await typing.fill('autre@ferrand.example');
			await expect(typing).toHaveValue('autre@ferrand.example');
		}).toPass();
		await save(one, mine);
		await expect(one.getByRole('status').filter({ hasText: 'Réglages enregistrés' })).toBeVisible();
		await expect(field).toHaveValue(mine);
		expect(await axeOn(one)).toEqual([]);

		await expect(hearing.locator('main')).toContainText(mine);
		await expect(typing).toHaveValue('autre@ferrand.example');

		await save(deaf, 'autre@ferrand.example');
		await expect(deaf.getByRole('alert')).toContainText('Marie Ferrand vient de changer');
		await expect(deaf.getByLabel('Adresse de réponse')).toHaveValue('autre@ferrand.example');
		await expect(deaf.locator('main')).toContainText(mine);

		await one.goto('/audit?about=organization');
		const line = one.getByRole('row').filter({ hasText: 'Adresse de réponse' }).first();
		await expect(line).toContainText('Marie Ferrand');
		await expect(line).toContainText(`→ ${mine}`);
	} finally {
		// Emptying a field is two keys to the browser; a page whose script comes between them keeps its words.
		await expect(async () => {
			await one.goto('/settings');
			if ((await field.inputValue()) !== before) await save(one, before);
			await one.goto('/settings');
			await expect(field).toHaveValue(before, { timeout: 2_000 });
		}).toPass();
	}

	await one.goto('/settings');
	await one.getByLabel('IBAN').fill('FR00 1234');
	await one.getByRole('button', { name: 'Enregistrer' }).click();
	await expect(one.getByRole('alert')).toContainText('IBAN');
	await expect(one.getByLabel('IBAN')).toHaveValue('FR00 1234');

	const karim = await open('karim');
	await karim.goto('/settings');
	await expect(karim.getByRole('button', { name: 'Enregistrer' })).toHaveAttribute('aria-disabled', 'true');
});
