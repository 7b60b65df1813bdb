import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Keep } from './keep.ts';
import { html } from './markup.ts';
import { mailBody, mailPage } from './mail-page.ts';
import { nightPage } from './night-page.ts';
import { nightsPage } from './nights-page.ts';
import { documentOf, type Page } from './page.ts';
import { readerOf, type Reader } from './reader.ts';
import { words } from './words.ts';

type Answer = {
	readonly status?: number;
	readonly type: string;
	readonly body: string | Buffer;
	readonly policy?: string;
};

const OWN_PAGES =
	"default-src 'none'; style-src 'self'; font-src 'self'; frame-src 'self'; object-src 'self'; img-src data:; form-action 'none'; base-uri 'none'";
const MAIL_BODY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

const style = readFileSync(join(import.meta.dirname, 'style.css'));
const fonts = fileURLToPath(new URL('files/', import.meta.resolve('@fontsource-variable/source-sans-3/package.json')));
const font = (subset: string): Buffer => readFileSync(join(fonts, `source-sans-3-${subset}-wght-normal.woff2`));

/** The pages of what was caught, on loopback: written on the server, no script, nothing fetched from elsewhere. */
export async function startWeb(keep: Keep, port: number): Promise<{ url: string; stop: () => Promise<void> }> {
	const server = createServer((request, response) => {
		const url = new URL(request.url ?? '/', 'http://catcher');
		const reader = readerOf(url, request.headers['accept-language'] ?? '');
		answer(url, keep, reader).then(
			(found) => send(response, found),
			(error: unknown) => send(response, { status: 500, type: 'text/plain', body: String(error) }),
		);
	});
	server.listen(port, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		stop: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

async function answer(url: URL, keep: Keep, reader: Reader): Promise<Answer> {
	const [place = '', name = '', part] = url.pathname.slice(1).split('/');
	if (place === '') return written(nightsPage(keep.nights(), keep.mails, reader), reader);
	if (place === 'style.css') return { type: 'text/css', body: style };
	if (place === 'fonts' && /^latin(-ext)?$/.test(name)) return { type: 'font/woff2', body: font(name) };
	const night = place === 'nights' ? keep.night(name) : undefined;
	if (night) {
		const nights = keep.nights();
		const at = nights.indexOf(night);
		return written(
			nightPage(night, keep.mailsOf(night.day), { before: nights[at + 1], after: nights[at - 1] }, reader),
			reader,
		);
	}
	const mail = place === 'mails' ? keep.mail(name) : undefined;
	if (mail && part === 'body') return { type: 'text/html', body: await mailBody(mail.raw), policy: MAIL_BODY };
	if (mail) return written(await mailPage(mail, url.searchParams.get('as'), reader), reader);
	const letter = place === 'letters' ? keep.letter(name) : undefined;
	if (letter)
		return part === 'file' ? { type: 'application/pdf', body: letter } : written(letterPage(name, reader), reader);
	const missing = reader.say(words.notFound);
	return {
		...written(
			{
				title: '404',
				body: html`<h1>404</h1>
					<p class="empty">${missing}</p>`,
			},
			reader,
		),
		status: 404,
	};
}

const letterPage = (name: string, { say }: Reader): Page => ({
	title: say(words.letter),
	body: html`<h1>${say(words.letter)}</h1>
		<p><a href="/letters/${name}/file">${say(words.openPdf)}</a></p>
		<object class="mail" type="application/pdf" data="/letters/${name}/file" aria-label="${say(words.letter)}">
			<a href="/letters/${name}/file">${say(words.openPdf)}</a>
		</object>`,
});

const written = (page: Page, reader: Reader): Answer => ({ type: 'text/html', body: documentOf(page, reader) });

function send(response: ServerResponse, { status = 200, type, body, policy = OWN_PAGES }: Answer): void {
	const text = type.startsWith('text/');
	response.writeHead(status, {
		'content-type': text ? `${type}; charset=utf-8` : type,
		'content-security-policy': policy,
		'x-content-type-options': 'nosniff',
		'referrer-policy': 'no-referrer',
		vary: 'accept-language',
		'cache-control': type === 'font/woff2' ? 'max-age=86400' : 'no-store',
	});
	response.end(body);
}
