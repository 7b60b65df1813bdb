import { expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { officeSite } from './demo-server.ts';
import { browserOf } from './people.ts';

test.use({ baseURL: officeSite, storageState: browserOf('marie') });

test('CLI-15 an admin hands a person all that is held about them, and forgets another once their name is typed', async ({
	page,
}) => {
	await page.goto('/clients?q=Ashworth');
	await page.getByRole('rowheader').getByRole('link').first().click();
	await page.getByRole('link', { name: 'Fiche', exact: true }).click();
	await page.getByRole('link', { name: 'Données personnelles' }).click();
	const person = page.getByRole('article').first();
	const name = (await person.getByRole('heading').textContent()) ?? '';
	const coming = page.waitForEvent('download');
	await person.getByRole('button', { name: 'Exporter ses données' }).click();
	const held = JSON.parse(await readFile(await (await coming).path(), 'utf8')) as { person: { name: string }[] };
	expect(held.person[0]?.name).toBe(name);

	await person.getByText('Anonymiser cette personne').click();
	await person.getByRole('textbox').fill('Quelqu’un d’autre');
	await person.getByRole('button', { name: 'Anonymiser', exact: true }).click();
	await expect(page.locator('main')).toContainText(`recopiez «\u202f${name}\u202f»`);
	await person.getByText('Anonymiser cette personne').click();
	await person.getByRole('textbox').fill(name);
	await person.getByRole('button', { name: 'Anonymiser', exact: true }).click();
	await expect(page.locator('main')).toContainText('La personne est anonymisée.');
	await expect(page.getByRole('article', { name: 'Personne anonymisée' })).toBeVisible();
	await expect(page.getByRole('article', { name })).toBeHidden();
});
