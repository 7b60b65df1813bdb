import { expect, test } from '@playwright/test';
import { officeSite } from './demo-server.ts';
import { browserOf } from './people.ts';

test.use({ baseURL: officeSite, storageState: browserOf('marie') });

test('TSK-01 TSK-08 of a full column only what is in sight is drawn; by scroll and by key one comes to the last card, and moves it', async ({
	page,
}) => {
	test.setTimeout(120_000);
	const CARDS = 250;
	await page.goto('/board');
	const batch = `Pile ${String(Date.now())}`;
	await page.evaluate(
		async ({ batch, count }) => {
			for (let at = 0; at < count; at += 10)
				await Promise.all(
					Array.from({ length: 10 }, (_, one) =>
						fetch('/api/trpc/tasks.add', {
							method: 'POST',
							headers: { 'content-type': 'application/json' },
							body: JSON.stringify({
								json: { title: `${batch} no ${at + one}`, note: '', dueOn: null, ownerId: null, clientId: null },
							}),
						}),
					),
				);
		},
		{ batch, count: CARDS },
	);
	await page.goto(`/board?q=${encodeURIComponent(batch)}`);
	const column = page.getByRole('region', { name: 'À faire' });
	await expect(column).toContainText(String(CARDS));
	const drawn = column.getByRole('article');
	await expect.poll(() => drawn.count()).toBeLessThan(60);
	await expect(async () => {
		await page.mouse.wheel(0, 20_000);
		await expect(column.getByRole('listitem').last()).toHaveAttribute('aria-posinset', String(CARDS), {
			timeout: 1_000,
		});
	}).toPass();
	expect(await drawn.count()).toBeLessThan(60);
	const last = drawn.last().getByRole('link');
	const address = (await last.getAttribute('href')) ?? '';
	await last.focus();
	await page.evaluate(() => {
		scrollTo(0, 0);
	});
	await expect(column.locator(`a[href="${address}"]`)).toHaveCount(0);
	await page.keyboard.press('j');
	await expect(column.locator(`a[href="${address}"]`)).toBeFocused();
	await page.keyboard.press('Alt+ArrowRight');
	const moved = page.getByRole('region', { name: 'En cours' }).locator(`a[href="${address}"]`);
	await expect(moved).toBeFocused();
	await page.keyboard.press('Alt+ArrowLeft');
	await expect(column.locator(`a[href="${address}"]`)).toBeFocused();
});
