import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test, type Page } from '@playwright/test';
import { environment, mailSite, officeSite } from './demo-server.ts';
import { browserOf } from './people.ts';

test.use({ baseURL: officeSite, storageState: browserOf('marie') });

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');

/** The day of the coming night: its window opens at one, UTC. */
const night = (): string => new Date(Date.now() + 22 * 3_600_000).toISOString().slice(0, 10);

/** Sends what may go of a night, now: the worker's own way, by the command line. */
const sendNight = () =>
	run(process.execPath, ['apps/worker/src/cli/main.ts', 'run', '--on', night()], {
		cwd: root,
		env: { ...process.env, ...environment },
	});

const parts = (page: Page) => page.getByRole('navigation', { name: 'Ce qui part et ce qui est retenu' });

/** Reminders by mail of one step that wait for a yes, at least two. */
async function openGroup(page: Page): Promise<void> {
	const groups = parts(page).getByRole('link', { name: /^(Relance \d|Prévenance) · e-mail.*à approuver/ });
	const names = await groups.allInnerTexts();
	const at = names.findIndex((name) => Number(/\n(\d+)/.exec(name)?.[1]) >= 2);
	expect(at, `a step with two mails among ${names.join(', ')}`).toBeGreaterThanOrEqual(0);
	await groups.nth(at).click();
	await expect(page).toHaveURL(/step=/);
}

test('WHY-02 SCN-22 an admin looks at tonight, leaves a client out and approves: another desk sees it, and only what was approved is sent', async ({
	page,
	browser,
}) => {
	// It looks, approves, and sends a whole night.
	test.slow();
	await page.goto('/tonight');
	const other = await (
		await browser.newContext({ baseURL: officeSite, storageState: browserOf('karim'), locale: 'fr-FR' })
	).newPage();
	await other.goto('/tonight');
	const approve = page.getByRole('button', { name: /^Approuver (ces|celui)/ });

	await page.getByRole('button', { name: 'Demander l’accord' }).click();
	await expect(page.getByRole('button', { name: /^Approuver les \d+ messages/ })).toBeVisible();
	// The other desk hears of it, and could say yes as well.
	await expect(parts(other)).toContainText('à approuver');

	await openGroup(page);
	const group = page.url();
	const rows = page.getByRole('table').getByRole('rowheader');
	const [left = '', goes = ''] = await rows.allInnerTexts();
	const to = (await page.getByRole('row', { name: goes }).first().innerText()).match(/\S+@\S+\.example/)?.[0] ?? '';
	const notTo = (await page.getByRole('row', { name: left }).first().innerText()).match(/\S+@\S+\.example/)?.[0] ?? '';
	await rows.first().getByRole('link').click();
	const panel = page.getByRole('complementary');
	await panel.getByRole('button', { name: 'Écarter tout le message' }).click();
	await expect(panel.getByText('Dites pourquoi vous l’écartez.')).toBeVisible();
	await panel.getByLabel('Raison de l’écarter').fill('Ils ont appelé ce matin');
	await panel.getByRole('button', { name: 'Écarter tout le message' }).click();
	const held = page.getByRole('table').getByRole('row').filter({ hasText: left }).first();
	await expect(held).toContainText('Ils ont appelé ce matin');
	await expect(parts(other)).toContainText('Décochée ce soir');

	await page.goto(group);
	await approve.click();
	await expect(approve).toHaveCount(0);
	await sendNight();

	const mailbox = await (await browser.newContext({ baseURL: mailSite, locale: 'fr-FR' })).newPage();
	const newest = mailbox.getByRole('region', { name: 'Derniers messages' }).getByRole('listitem');
	await mailbox.goto('/');
	await expect(newest.filter({ hasText: to }).first()).toBeVisible();
	await expect(newest.filter({ hasText: notTo })).toHaveCount(0);

	await page.goto('/tonight');
	await expect(page.getByText('Cette nuit est déjà partie')).toBeVisible();
	await page.getByRole('button', { name: 'Ne plus demander' }).click();
	await expect(page.getByRole('button', { name: 'Demander l’accord' })).toBeVisible();
});
