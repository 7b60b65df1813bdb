import { chromium as browsers, type BrowserContext } from '@playwright/test';
import { chromium } from './chromium.ts';
import { staff } from './people.ts';
import { enterDesk } from './shots/doors.ts';
import { exampleOf } from './shots/examples.ts';
import { pagesOf } from './shots/pages.ts';
import { weigh } from './weights/weigh.ts';

/**
 * `pnpm e2e:weights`: of every page of the back office, the script that its first load brings, as it travels, and how far things move by
 * themselves while it loads (CLS), wide and on a phone, asked of the demo that runs. Fails above what is meant to be enough.
 */
const MOST_SCRIPT = 400_000;
/** A tenth is called good by those who defined it; here nothing jumps. */
const MOST_SHIFT = 0.01;

const origin = `http://127.0.0.1:${process.env['QUITTANCE_OFFICE_PORT'] ?? 3000}`;
const browser = await browsers.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu'] });
const open = (width: number): Promise<BrowserContext> =>
	browser.newContext({
		viewport: { width, height: width === 390 ? 844 : 900 },
		locale: 'fr-FR',
		timezoneId: 'Europe/Paris',
	});

const [wide, narrow] = [await open(1440), await open(390)];
await enterDesk(wide, origin, staff.marie.email, staff.marie.password);
await narrow.addCookies(await wide.cookies());
const pages = pagesOf('back-office').filter(({ route }) => !/^\/(_ui|sign-in|enter|first-run|sign-out)/.test(route));
const tab = await wide.newPage();
const addresses = await exampleOf(tab, origin, pages);
await tab.close();

const rows: { route: string; script: number; files: number; wide: number; narrow: number }[] = [];
for (const [route, address] of [...addresses].sort(([one], [other]) => (one < other ? -1 : 1))) {
	const { script, files, shift } = await weigh(wide, origin + address);
	rows.push({ route, script, files, wide: shift, narrow: (await weigh(narrow, origin + address)).shift });
}
await browser.close();

console.log(`${'Page'.padEnd(40)} ${'Script'.padStart(9)} Files   CLS wide  CLS phone`);
for (const { route, script, files, wide: atDesk, narrow: onPhone } of rows) {
	const figures = [`${(script / 1000).toFixed(1)} kB`.padStart(9), String(files).padStart(5)];
	console.log(route.padEnd(40), ...figures, atDesk.toFixed(4).padStart(10), onPhone.toFixed(4).padStart(10));
}
const tooMuch = rows.filter((row) => row.script > MOST_SCRIPT || Math.max(row.wide, row.narrow) > MOST_SHIFT);
for (const { route } of tooMuch)
	console.error(`${route}: more than ${MOST_SCRIPT / 1000} kB of script, or something jumps`);
process.exitCode = tooMuch.length > 0 ? 1 : 0;
