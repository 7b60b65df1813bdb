import { expect, test, type Page } from '@playwright/test';
import { officeSite } from './demo-server.ts';
import { browserOf, staff } from './people.ts';

test('TSK-09 a colleague who is named in a comment is told at once, comes to the card by the bell, and answers there', async ({
	browser,
}) => {
	const deskOf = async (name: 'marie' | 'karim', path: string): Promise<Page> => {
		const context = await browser.newContext({ storageState: browserOf(name), baseURL: officeSite, locale: 'fr-FR' });
		const page = await context.newPage();
		await page.goto(path);
		return page;
	};
	const karim = await deskOf('karim', '/clients');
	const bell = karim.getByRole('navigation').getByRole('link', { name: 'Pour vous' });
	const unseen = bell.getByText(/^\d+$/);
	const before = (await unseen.count()) === 0 ? 0 : Number(await unseen.textContent());
	const board = await deskOf('karim', '/board');
	const address = (await board.getByRole('article').first().getByRole('link').getAttribute('href')) ?? '';
	await board.close();

	const marie = await deskOf('marie', address);
	const panel = marie.getByRole('dialog');
	const field = panel.getByLabel('Dire quelque chose aux collègues');
	const words = `Peux-tu rappeler, @${staff.karim.name}, avant ${String(Date.now())} ?`;
	await field.fill('Peux-tu rappeler, ');
	await field.press('End');
	await field.pressSequentially('@kar');
	await panel.getByRole('button', { name: `@${staff.karim.name}` }).click();
	await expect(field).toHaveValue(`Peux-tu rappeler, @${staff.karim.name} `);
	await field.fill(words);
	await panel.getByRole('button', { name: 'Le dire' }).click();
	await expect(panel.getByRole('listitem').filter({ hasText: words })).toBeVisible();
	await expect(field).toHaveValue('');

	await expect(unseen).toHaveText(String(before + 1));
	await bell.click();
	const ring = karim.getByRole('listitem').filter({ hasText: words });
	await expect(ring).toContainText(`${staff.marie.name} vous a nommé`);
	await expect(unseen).toHaveCount(0);
	await ring.getByRole('link').click();
	const his = karim.getByRole('dialog');
	await expect(his.getByText(words)).toBeVisible();
	await his.getByLabel('Dire quelque chose aux collègues').fill('C’est fait');
	await his.getByRole('button', { name: 'Le dire' }).click();
	await expect(panel.getByText('C’est fait')).toBeVisible();
	await panel.getByRole('listitem').filter({ hasText: words }).getByRole('button', { name: 'Retirer' }).click();
	await expect(his.getByText(words)).toHaveCount(0);
});
