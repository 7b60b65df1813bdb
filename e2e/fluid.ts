import { chromium as browsers, type Page } from '@playwright/test';
import { chromium } from './chromium.ts';
import { staff } from './people.ts';
import { enterDesk } from './shots/doors.ts';

/**
 * `pnpm e2e:fluid`: a board of 5,000 open cards in a real browser, asked of the demo that runs, and filled up there (`pnpm reset` forgets it). Says
 * how much is drawn, what keeps the page busy while one scrolls from top to bottom, and how soon a card moves. Fails only by what is counted:
 * what is drawn may not grow with what there is. Milliseconds are for people to read.
 */
const CARDS = 5_000;
/** What a full screen of four columns is made of, several times over. */
const MOST_NODES = 8_000;
const MOST_DRAWN = 160;

const origin = `http://127.0.0.1:${process.env['QUITTANCE_OFFICE_PORT'] ?? 3000}`;
const browser = await browsers.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu'] });
const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' });
await enterDesk(context, origin, staff.marie.email, staff.marie.password);
const page = await context.newPage();
await page.goto(`${origin}/settings`);
const added = await fillUp(page);

const begun = performance.now();
await page.goto(`${origin}/board?most=${CARDS}`);
await page.getByRole('article').first().waitFor();
const shownMs = performance.now() - begun;
await page.waitForTimeout(2_000);
const still = await drawn(page);
const scrolled = await scroll(page);
const movedMs = await moveOne(page);
await browser.close();

const whole = (value: number) => new Intl.NumberFormat('en').format(Math.round(value));
const lines: readonly (readonly [what: string, value: string])[] = [
	['open cards', `${whole(CARDS)}, of which added now ${whole(added)}`],
	['until the first card, with all of them loaded', `${whole(shownMs)} ms`],
	['nodes, and cards among them', `${whole(still.nodes)}, ${whole(still.cards)}`],
	['most nodes and cards while scrolling', `${whole(scrolled.nodes)}, ${whole(scrolled.cards)}`],
	['frames while scrolling, and those later than 50 ms', `${whole(scrolled.frames)}, ${whole(scrolled.late)}`],
	['tasks longer than 50 ms, and the longest', `${whole(scrolled.long)}, ${whole(scrolled.longestMs)} ms`],
	['until a moved card stands in its new column', `${whole(movedMs)} ms`],
];
for (const [what, value] of lines) console.log(`${what.padEnd(52)} ${value}`);
if (Math.max(still.nodes, scrolled.nodes) > MOST_NODES || Math.max(still.cards, scrolled.cards) > MOST_DRAWN)
	throw new Error('more is drawn than is in sight');

/** Adds tasks until so many cards are open; how many it added. */
function fillUp(at: Page): Promise<number> {
	return at.evaluate(async (cards) => {
		const input = encodeURIComponent(JSON.stringify({ json: { mostPerColumn: 1 } }));
		type Total = { column: string; cards: number };
		const board = (await (await fetch(`/api/trpc/board.all?input=${input}`)).json()) as {
			result: { data: { json: { totals: Total[] } } };
		};
		const open = board.result.data.json.totals.filter(({ column }) => column !== 'done');
		const missing = Math.max(0, cards - open.reduce((sum, total) => sum + total.cards, 0));
		const AT_ONCE = 10;
		const add = async (title: string) => {
			const json = { title, note: '', dueOn: null, ownerId: null, clientId: null };
			const headers = { 'content-type': 'application/json' };
			const { ok } = await fetch('/api/trpc/tasks.add', { method: 'POST', headers, body: JSON.stringify({ json }) });
			if (!ok) throw new Error('a task was not added');
		};
		for (let at = 0; at < missing; at += AT_ONCE)
			await Promise.all(Array.from({ length: AT_ONCE }, (_, one) => add(`Carte ${String(at + one)}`)));
		return missing;
	}, CARDS);
}

/** What is drawn now. */
function drawn(at: Page): Promise<{ nodes: number; cards: number }> {
	return at.evaluate(() => ({
		nodes: document.querySelectorAll('*').length,
		cards: document.querySelectorAll('article').length,
	}));
}

/** From the top to the bottom in three hundred frames. */
function scroll(at: Page) {
	return at.evaluate(async () => {
		const seen = { nodes: 0, cards: 0, frames: 0, late: 0, long: 0, longestMs: 0 };
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) {
				seen.long += 1;
				seen.longestMs = Math.max(seen.longestMs, duration);
			}
		}).observe({ type: 'longtask' });
		const FRAMES = 300;
		const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
		let before = await frame();
		for (let at = 1; at <= FRAMES; at++) {
			scrollTo(0, ((document.body.scrollHeight - innerHeight) * at) / FRAMES);
			const now = await frame();
			seen.frames += 1;
			if (now - before > 50) seen.late += 1;
			before = now;
			if (at % 10 !== 0) continue;
			seen.nodes = Math.max(seen.nodes, document.querySelectorAll('*').length);
			seen.cards = Math.max(seen.cards, document.querySelectorAll('article').length);
		}
		return seen;
	});
}

/** By key, from the last card of the first column into the next; how long until it stands there. */
async function moveOne(at: Page): Promise<number> {
	const card = at.getByRole('region', { name: 'À faire' }).getByRole('article').last().getByRole('link');
	const address = (await card.getAttribute('href')) ?? '';
	await card.focus();
	const pressed = performance.now();
	await at.keyboard.press('Alt+ArrowRight');
	await at.getByRole('region', { name: 'En cours' }).locator(`a[href="${address}"]`).waitFor();
	return performance.now() - pressed;
}
