import type { Page } from '@playwright/test';

/** Opens the newest invoice that may still be contested, in whatever language; its number. */
export async function contestable(portal: Page, site = ''): Promise<string> {
	await portal.goto(`${site}/invoices?which=open`);
	const links = portal
		.locator('main')
		.getByRole('link')
		.filter({ hasText: /FA\d\d-\d+/ });
	const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
	for (const address of addresses.reverse()) {
		await portal.goto(site + address);
		const heading = await portal.getByRole('heading', { level: 1 }).innerText();
		const number = /FA\d\d-\d+/.exec(heading)?.[0];
		if (number && (await portal.locator(`a[href="${address}/dispute"]`).count()) > 0) return number;
	}
	throw new Error('no invoice that could be contested');
}
