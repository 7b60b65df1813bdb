import { expect, test, type Browser, type Page } from '@playwright/test';
import { mailSite, officeSite } from './demo-server.ts';
import { browserOf, staff } from './people.ts';

const LIST = '/due?step=R1&channel=email';

async function dueOf(browser: Browser, name: keyof typeof staff): Promise<Page> {
	const context = await browser.newContext({ storageState: browserOf(name), baseURL: officeSite, locale: 'fr-FR' });
	const page = await context.newPage();
	await page.goto(LIST);
	return page;
}

type Due = { readonly name: string; readonly invoiceId: string; readonly number: string };

/** A client to whom one mail about one invoice is due, and nothing else. */
const oneMail = (page: Page): Promise<Due> =>
	page.evaluate(async () => {
		type Message = { why: unknown; lines: { invoiceId: string; number: string }[] };
		type Client = { name: string; mayAct: boolean; messages: Message[]; held: unknown[] };
		const input = encodeURIComponent(JSON.stringify({ json: { step: 'R1', channel: 'email' } }));
		const answered = (await (await fetch(`/api/trpc/due.list?input=${input}`)).json()) as {
			result: { data: { json: { clients: Client[] } } };
		};
		for (const { name, mayAct, messages, held } of answered.result.data.json.clients) {
			const [message] = messages;
			const [line] = message?.lines ?? [];
			if (
				mayAct &&
				held.length === 0 &&
				messages.length === 1 &&
				message?.why === null &&
				message.lines.length === 1 &&
				line
			)
				return { name, ...line };
		}
		throw new Error('nobody to whom one mail about one invoice is due');
	});

/** Puts an invoice on stop for today, as somebody does on its page. */
const stop = (page: Page, invoiceId: string) =>
	page.evaluate(async (id) => {
		const until = new Date().toISOString().slice(0, 10);
		const json = { of: { invoiceId: id }, kind: 'stop', reason: 'Ils vérifient', until };
		const body = JSON.stringify({ json });
		const headers = { 'content-type': 'application/json' };
		const { ok } = await fetch('/api/trpc/holds.place', { method: 'POST', headers, body });
		if (!ok) throw new Error('it was not put on stop');
	}, invoiceId);

test('TSK-07 PRF-06 SCN-16 what is due is chosen and sent; a held line is included with a reason; a colleague sees each of it at once', async ({
	browser,
}) => {
	test.setTimeout(180_000);
	const [marie, karim] = [await dueOf(browser, 'marie'), await dueOf(browser, 'karim')];
	const { name, invoiceId, number } = await oneMail(karim);
	const rowOf = (page: Page) => page.getByRole('row').filter({ hasText: name }).filter({ hasText: number });
	await expect(rowOf(marie).getByRole('checkbox')).toBeChecked();

	await stop(karim, invoiceId);
	const held = marie.getByRole('checkbox', { name: `Ajouter ${number} de ${name}` });
	await expect(rowOf(marie)).toContainText('La facture est suspendue');
	await expect(held).not.toBeChecked();
	await held.check();
	await rowOf(marie).getByRole('button', { name: 'Ajouter' }).click();
	await expect(rowOf(marie)).toContainText('Dites pourquoi vous l’ajoutez');
	await rowOf(marie).getByLabel('Raison de l’ajouter').fill('La direction le demande');
	await rowOf(marie).getByRole('button', { name: 'Ajouter' }).click();
	for (const page of [marie, karim])
		await expect(rowOf(page)).toContainText(`ajoutée par ${staff.marie.name}\u202f: La direction le demande`);
	await expect(rowOf(marie).getByRole('checkbox')).toBeChecked();

	await marie
		.getByRole('button', { name: 'Tout cocher' })
		.or(marie.getByRole('button', { name: 'Tout décocher' }))
		.click();
	const none = marie.getByRole('button', { name: 'Envoyer la sélection (0)' });
	if (!(await none.isVisible())) await marie.getByRole('button', { name: 'Tout décocher' }).click();
	await expect(none).toBeVisible();
	await rowOf(marie).getByRole('checkbox').check();
	await marie.getByRole('button', { name: 'Envoyer la sélection (1)' }).click();
	await expect(marie.getByText('1 e-mail part', { exact: true })).toBeVisible();
	await marie.getByRole('button', { name: 'Rappeler' }).click();
	await expect(marie.getByText('Rappelés avant leur départ\u202f: 1 sur 1.')).toBeVisible();

	await expect(rowOf(marie).getByRole('checkbox')).toBeEnabled();
	await rowOf(marie).getByRole('checkbox').check();
	await marie.getByRole('button', { name: 'Envoyer la sélection (1)' }).click();
	await expect(rowOf(karim)).toContainText(`${staff.marie.name} vient de l’envoyer`);
	await expect(rowOf(karim).getByRole('checkbox')).toBeDisabled();
	await expect(rowOf(karim)).toHaveCount(0, { timeout: 30_000 });
	const mailbox = await (await browser.newContext({ baseURL: mailSite, locale: 'fr-FR' })).newPage();
	await mailbox.goto('/');
	await expect(mailbox.getByRole('region', { name: 'Derniers messages' })).toContainText(number);
});

test('TSK-07 ORG-01 who only looks sees what is due, and why nothing is sent from this desk', async ({ browser }) => {
	const emily = await dueOf(browser, 'emily');
	await expect(emily.getByRole('table').getByRole('row').nth(1)).toBeVisible();
	for (const box of await emily.getByRole('table').getByRole('checkbox').all()) await expect(box).toBeDisabled();
	const send = emily.getByRole('button', { name: /^(Envoyer la sélection|Send selected)/ });
	await expect(send).toHaveAttribute('aria-disabled', 'true');
	await emily
		.getByRole('navigation', { name: /^(Par profil et étape|By profile and step)/ })
		.getByRole('link')
		.nth(1)
		.click();
	await expect(emily).toHaveURL(/profile=.*step=/);
});
