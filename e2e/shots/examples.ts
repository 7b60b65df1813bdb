import type { Page as Tab } from '@playwright/test';
import type { Page } from './pages.ts';

/** How many pages of a kind are opened in search of one that leads on. */
const MOST_OF_A_KIND = 12;

/**
 * An address for each page, found as a person finds it: by the links of the pages that are already known, first of every kind, then of more
 * of them while a page is still missing; `known` says where to begin. A page that nothing leads to is missing from the answer.
 */
export async function exampleOf(
	tab: Tab,
	origin: string,
	pages: readonly Page[],
	known: ReadonlyMap<string, string> = new Map(),
): Promise<ReadonlyMap<string, string>> {
	const addresses = new Map(
		pages.map(({ route, address }) => [route, [known.get(route) ?? address].filter((one) => one !== undefined)]),
	);
	const seen = new Set<string>();
	const missing = () => [...addresses.values()].some((known) => known.length === 0);
	const firsts = () => [...addresses.values()].flatMap((known) => known.slice(0, 1));
	const more = () => (missing() ? [...addresses.values()].flatMap((known) => known.slice(1, MOST_OF_A_KIND)) : []);
	for (;;) {
		const next = [...firsts(), ...more()].find((address) => !seen.has(address));
		if (next === undefined) break;
		seen.add(next);
		await tab.goto(origin + next);
		for (const address of await linksOf(tab, origin)) {
			if (pages.some(({ address: fixed }) => fixed === address)) continue;
			const page = pages
				.filter(({ address: fixed, matches }) => fixed === undefined && matches.test(address))
				.sort((one, other) => placeholders(one) - placeholders(other))[0];
			const of = page && addresses.get(page.route);
			if (of && !of.includes(address)) of.push(address);
		}
	}
	return new Map([...addresses].flatMap(([route, [first]]) => (first === undefined ? [] : [[route, first] as const])));
}

/** `/messages/new` is the page of that name, not the message called “new”. */
const placeholders = ({ route }: Page): number => route.split('[').length;

async function linksOf(tab: Tab, origin: string): Promise<string[]> {
	const links = await tab.locator('a[href]').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
	return links.filter((link) => link.startsWith(`${origin}/`)).map((link) => new URL(link).pathname);
}
