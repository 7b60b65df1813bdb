import type { Page as Tab } from '@playwright/test';
import type { Page } from './pages.ts';

/**
 * An address for each page, found as a person finds it: by the links of the pages that are already known. A page that nothing leads to
 * is missing from the answer.
 */
export async function exampleOf(
	tab: Tab,
	origin: string,
	pages: readonly Page[],
	known: ReadonlyMap<string, string> = new Map(),
): Promise<ReadonlyMap<string, string>> {
	const found = new Map(pages.flatMap(({ route, address }) => (address ? [[route, address] as const] : [])));
	for (const [route, address] of known) found.set(route, address);
	const seen = new Set<string>();
	for (;;) {
		const next = [...found.values()].find((address) => !seen.has(address));
		if (next === undefined) return found;
		seen.add(next);
		await tab.goto(origin + next);
		for (const address of await linksOf(tab, origin)) {
			const page = pages.find(({ route, matches }) => !found.has(route) && matches.test(address.split('?')[0] ?? ''));
			if (page) found.set(page.route, address);
		}
	}
}

async function linksOf(tab: Tab, origin: string): Promise<string[]> {
	const links = await tab.locator('a[href]').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
	return links
		.filter((link) => link.startsWith(`${origin}/`))
		.map((link) => link.slice(origin.length).split('#')[0] ?? '');
}
