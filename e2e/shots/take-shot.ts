import type { BrowserContext } from '@playwright/test';
import { axeOn } from '../axe.ts';

/** Taller pages are cut: what matters stands above. */
const TALLEST = 2_600;

/** What was wrong with a page, beside how it looks. */
export type Complaint = string;

/** A picture of one page, and what a machine can say against it: a broken rule of accessibility, a line that runs out, an error in its console. */
export async function takeShot(
	context: BrowserContext,
	address: string,
	file: string,
	width: number,
	unchecked: boolean,
): Promise<readonly Complaint[]> {
	const tab = await context.newPage();
	const complaints: Complaint[] = [];
	tab.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
	tab.on('console', (message) => {
		if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
	});
	await tab.goto(address, { waitUntil: 'load' });
	await tab.evaluate(() => document.fonts.ready);
	const height = await tab.evaluate(() => document.documentElement.scrollHeight);
	await tab.setViewportSize({ width, height: Math.min(Math.max(height, width < 640 ? 844 : 900), TALLEST) });
	await tab.screenshot({ path: file, animations: 'disabled' });
	if (await tab.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) {
		complaints.push('scrolls sideways');
	}
	if (!unchecked) complaints.push(...(await axeOn(tab)).map((found) => `axe ${found}`));
	await tab.close();
	return complaints;
}
