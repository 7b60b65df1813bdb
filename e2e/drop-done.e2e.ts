import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { officeSite } from './demo-server.ts';
import { browserOf, staff } from './people.ts';

test.setTimeout(120_000);

const column = (page: Page, name: string): Locator => page.getByRole('region', { name });
const cardIn = (place: Locator, address: string): Locator => place.locator(`a[href="${address}"]`);
/** A card that somebody holds is no card to try on. */
const somebody = new RegExp([...Object.values(staff).map(({ name }) => name), 'vous'].join('|'));
const DONE = 'Fait aujourd’hui';

async function boardOf(browser: Browser, name: 'marie' | 'karim', query: string): Promise<Page> {
	const context = await browser.newContext({ storageState: browserOf(name), baseURL: officeSite, locale: 'fr-FR' });
	const page = await context.newPage();
	await page.setViewportSize({ width: 1600, height: 900 });
	await page.goto(`/board?${query}`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	return page;
}

/** By the mouse, as a hand does it: down, away, over the other column until the card shows there, up. */
async function drag(page: Page, card: Locator, to: Locator, address: string): Promise<void> {
	await card.scrollIntoViewIfNeeded();
	const [from, into] = [await card.boundingBox(), await to.boundingBox()];
	if (!from || !into) throw new Error('nothing to drag');
	await page.mouse.move(from.x + from.width / 2, from.y + 12);
	await page.mouse.down();
	await page.mouse.move(from.x + from.width / 2 + 20, from.y + 24, { steps: 5 });
	let at = 0;
	await expect(async () => {
		await page.mouse.move(into.x + into.width / 2 + (at++ % 5), into.y + 80, { steps: 6 });
		await expect(cardIn(to, address)).toHaveCount(1, { timeout: 300 });
	}).toPass();
	await page.mouse.up();
}

/** Keys that come before the page is ready move nothing, and may be pressed again. */
async function pressInto(page: Page, keys: string, address: string, name: string): Promise<void> {
	const there = cardIn(column(page, name), address);
	await expect(async () => {
		if ((await there.count()) === 0) {
			await page.locator(`a[href="${address}"]`).focus();
			await page.keyboard.press(keys);
		}
		await expect(there).toBeFocused({ timeout: 10_000 });
	}).toPass();
}

/** A task of one's own, by its title. */
async function addTask(page: Page, title: string): Promise<void> {
	const dialog = page.getByRole('dialog', { name: 'Nouvelle tâche' });
	await expect(async () => {
		await page.keyboard.press('n');
		await expect(dialog).toBeVisible({ timeout: 2_000 });
	}).toPass();
	await dialog.getByLabel('Que faut-il faire').fill(title);
	await dialog.getByLabel('Que faut-il faire').press('Control+Enter');
	await expect(dialog).toBeHidden();
}

/** What each kind of card asks for before it is done. */
const kinds = [
	{
		...{ kind: 'a mail', query: 'channel=email&step=R1', words: 'Relance 1 · e-mail' },
		asks: (panel: Locator) => panel.getByLabel('Objet').or(panel.getByText('Plus rien à envoyer')),
	},
	{
		...{ kind: 'a letter', query: 'channel=letter', words: 'courrier' },
		asks: (panel: Locator) => panel.getByRole('button', { name: 'Marquer postée' }),
	},
	{
		...{ kind: 'a call', query: 'channel=phone', words: 'téléphone' },
		asks: (panel: Locator) => panel.getByRole('group', { name: 'Comment l’appel s’est-il passé' }),
	},
	{
		kind: 'a task',
		query: '',
		words: undefined,
		asks: (panel: Locator) => panel.getByRole('button', { name: 'Terminer' }),
	},
] as const;

for (const { kind, query, words, asks } of kinds)
	test(`TSK-06 TSK-08 ${kind} that is dropped on Done, by hand or by key, opens its completion; given up, it stands where it was, for a colleague too`, async ({
		browser,
	}) => {
		const stamp = `Timbrer ${String(Date.now())}`;
		const narrowed = kind === 'a task' ? `q=${encodeURIComponent(stamp)}` : query;
		const marie = await boardOf(browser, 'marie', narrowed);
		if (kind === 'a task') await addTask(marie, stamp);
		const karim = await boardOf(browser, 'karim', narrowed);
		const toDo = column(marie, 'À faire');
		const link = toDo
			.getByRole('article')
			.filter({ hasText: words ?? stamp })
			.filter({ hasNotText: somebody })
			.first()
			.getByRole('link')
			.first();
		const address = (await link.getAttribute('href')) ?? '';
		const panel = marie.getByRole('dialog');
		const card = cardIn(toDo, address);

		await drag(marie, card, column(marie, DONE), address);
		await expect(asks(panel)).toBeVisible();
		await expect(card).toHaveCount(1);
		await expect(cardIn(column(marie, DONE), address)).toHaveCount(0);
		await expect(cardIn(column(karim, 'À faire'), address)).toBeVisible();
		await marie.keyboard.press('Escape');
		await expect(panel).toHaveCount(0);
		await expect(card).toBeVisible();

		// The hand takes it across, column after column, to the last one.
		await pressInto(marie, 'Alt+ArrowRight', address, 'En cours');
		await expect(cardIn(column(karim, 'En cours'), address)).toBeVisible();
		await pressInto(marie, 'Alt+ArrowRight', address, 'Attend le client');
		await expect(marie.getByRole('status').filter({ hasText: 'va dans « Attend le client »' })).toHaveCount(1);
		await marie.keyboard.press('Alt+ArrowRight');
		await expect(asks(panel)).toBeVisible();
		await marie.keyboard.press('Escape');
		await expect(panel).toHaveCount(0);
		await expect(cardIn(column(marie, 'Attend le client'), address)).toBeVisible();
		await expect(cardIn(column(karim, 'Attend le client'), address)).toBeVisible();
		await expect(cardIn(column(karim, DONE), address)).toHaveCount(0);
		await pressInto(marie, 'Alt+ArrowLeft', address, 'En cours');
		await pressInto(marie, 'Alt+ArrowLeft', address, 'À faire');
		await expect(cardIn(column(karim, 'À faire'), address)).toBeVisible();
	});
