import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { officeSite } from './demo-server.ts';
import { browserOf, staff } from './people.ts';

type Desk = 'marie' | 'karim';

/** Somebody's board. Deaf: their screen is told nothing of what others do, as if its connection hung. */
async function boardOf(browser: Browser, name: Desk, hears: 'hearing' | 'deaf'): Promise<Page> {
	const context = await browser.newContext({ storageState: browserOf(name), baseURL: officeSite, locale: 'fr-FR' });
	const page = await context.newPage();
	if (hears === 'deaf') await page.routeWebSocket(/\/live\//, () => {});
	await page.goto('/board');
	return page;
}

const column = (page: Page, name: string): Locator => page.getByRole('region', { name });
const somebody = new RegExp(
	Object.values(staff)
		.map(({ name }) => name)
		.join('|'),
);

/** The address of a card that is to do and that nobody holds. */
const freeCard = async (page: Page): Promise<string> =>
	(await column(page, 'À faire')
		.getByRole('article')
		.filter({ hasNotText: somebody })
		.filter({ hasNotText: 'vous' })
		.first()
		.getByRole('link')
		.getAttribute('href')) ?? '';
/** Keys that come before the page's script move nothing, and may be pressed again. */
async function pressInto(page: Page, card: string, keys: string, name: string): Promise<void> {
	const there = linkTo(column(page, name), card);
	await expect(async () => {
		if ((await there.count()) === 0) {
			await linkTo(page, card).focus();
			await page.keyboard.press(keys);
		}
		await expect(there).toBeFocused({ timeout: 2000 });
	}).toPass();
}
const linkTo = (place: Page | Locator, address: string): Locator => place.locator(`a[href="${address}"]`);

test('TSK-02 TSK-08 a card moved by key moves on the other board, which says who moved it; the hand stays on the card', async ({
	browser,
}) => {
	const [marie, karim] = [await boardOf(browser, 'marie', 'hearing'), await boardOf(browser, 'karim', 'hearing')];
	const card = await freeCard(marie);
	await pressInto(marie, card, 'Alt+ArrowRight', 'En cours');
	await expect(linkTo(column(karim, 'En cours'), card)).toBeVisible();
	await expect(karim.getByRole('status').filter({ hasText: `${staff.marie.name} a mis` })).toHaveCount(1);
	await expect(
		column(karim, 'En cours')
			.getByRole('article')
			.filter({ has: linkTo(karim, card) }),
	).toContainText(staff.marie.name);
	await marie.keyboard.press('Alt+ArrowLeft');
	await expect(linkTo(column(karim, 'À faire'), card)).toBeVisible();
});

test('TSK-04 whoever comes too late sees the card go back, is told who was faster, and then sees the truth', async ({
	browser,
}) => {
	const [marie, karim] = [await boardOf(browser, 'marie', 'hearing'), await boardOf(browser, 'karim', 'deaf')];
	const card = await freeCard(karim);
	await pressInto(marie, card, 'Alt+ArrowRight', 'En cours');
	await expect(
		column(marie, 'En cours')
			.getByRole('article')
			.filter({ has: linkTo(marie, card) }),
	).toContainText('vous');
	await expect(linkTo(column(karim, 'À faire'), card)).toBeVisible();
	await linkTo(karim, card).focus();
	await karim.keyboard.press('Alt+ArrowDown');
	await expect(karim.getByText(`${staff.marie.name} a été plus rapide`).first()).toBeVisible();
	await expect(linkTo(column(karim, 'En cours'), card)).toBeVisible();
	await marie.keyboard.press('Alt+ArrowLeft');
	await expect(linkTo(column(marie, 'À faire'), card)).toBeVisible();
});

test('TSK-03 whoever opens a card is seen there by others, with the card and in its panel, while typing too', async ({
	browser,
}) => {
	const [marie, karim] = [await boardOf(browser, 'marie', 'hearing'), await boardOf(browser, 'karim', 'hearing')];
	const card = await freeCard(marie);
	const shownTo = (page: Page) => page.getByRole('article').filter({ has: linkTo(page, card) });
	await linkTo(marie, card).click();
	await expect(marie.getByRole('dialog')).toBeVisible();
	await expect(shownTo(karim).getByText(staff.marie.name)).toBeVisible();
	await linkTo(karim, card).click();
	await expect(karim.getByRole('dialog').getByText(`${staff.marie.name} regarde aussi`)).toBeVisible();
	await expect(marie.getByRole('dialog').getByText(`${staff.karim.name} regarde aussi`)).toBeVisible();
	await marie.keyboard.press('Escape');
	await expect(karim.getByRole('dialog').getByText('regarde aussi')).toHaveCount(0);
	await expect(shownTo(marie).getByText(staff.karim.name)).toBeVisible();
	await karim.close();
	await expect(shownTo(marie).getByText(staff.karim.name)).toHaveCount(0);
});
