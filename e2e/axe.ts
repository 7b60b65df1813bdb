import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds on a page, each with where it is; `only` one rule when told.
 * A message in its frame runs no script, axe's neither, which waits half a minute for it: frames are asked for their title, and taken out.
 */
export async function axeOn(page: Page, only?: string): Promise<string[]> {
	const untitled = await page.locator('iframe').evaluateAll((frames) =>
		frames.flatMap((frame) => {
			frame.remove();
			return frame.hasAttribute('title') ? [] : [`frame-title: ${frame.outerHTML}`];
		}),
	);
	const axe = new AxeBuilder({ page });
	const { violations } = await (only ? axe.withRules(only) : axe).analyze();
	const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
	return [...untitled, ...found];
}
