import type { BrowserContext } from '@playwright/test';

export type Weight = {
	/** Bytes of script as they travel, compressed, until the network is at rest. */
	readonly script: number;
	readonly files: number;
	/** Cumulative layout shift, of what moved without anybody's doing. */
	readonly shift: number;
};

/** Opens a page as for the first time, with nothing in the cache. */
export async function weigh(context: BrowserContext, address: string): Promise<Weight> {
	const page = await context.newPage();
	await page.addInitScript(() => {
		const seen = window as unknown as { shift: number };
		seen.shift = 0;
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
				if (!entry.hadRecentInput) seen.shift += entry.value;
		}).observe({ type: 'layout-shift', buffered: true });
	});
	const devtools = await context.newCDPSession(page);
	await devtools.send('Network.enable');
	await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
	const scripts = new Set<string>();
	let script = 0;
	devtools.on('Network.responseReceived', ({ requestId, response }) => {
		if (/javascript/.test(response.mimeType)) scripts.add(requestId);
	});
	devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		if (scripts.has(requestId)) script += encodedDataLength;
	});
	// The live connection never rests, so the page says itself when it did: no script since a while.
	await page.goto(address, { waitUntil: 'load' });
	let before = -1;
	while (before !== scripts.size) {
		before = scripts.size;
		await page.waitForTimeout(500);
	}
	const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
	await page.close();
	return { script, files: scripts.size, shift };
}
