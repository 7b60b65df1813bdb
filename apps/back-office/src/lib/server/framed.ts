import type { DrawnPreview } from '@quittance/api/office/drawn-preview.ts';
import { downloadHeaders } from '@quittance/documents/download.ts';
import type { Language } from '@quittance/ui/words/language.ts';

/** Of what is shown in a frame nothing runs, nothing is fetched and nothing leads away. */
const POLICY =
	"default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; frame-ancestors 'self'; sandbox";

type Shown = DrawnPreview | { readonly form: 'refusal'; readonly words: string };

/** A preview as the answer for a frame of a page: a mail as it would arrive, a letter as its sheets, a script or a refusal as words. */
export function framed(shown: Shown, language: Language): Response {
	if (shown.form === 'printed letter') {
		const headers = downloadHeaders({ name: 'letter.pdf', mediaType: 'application/pdf', inline: true });
		return new Response(Uint8Array.from(shown.pdf), { headers });
	}
	return new Response(pageOf(shown, language), {
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'content-security-policy': POLICY,
			'x-frame-options': 'SAMEORIGIN',
			'cache-control': 'private, no-store',
		},
	});
}

function pageOf(shown: Exclude<Shown, { form: 'printed letter' }>, language: Language): string {
	switch (shown.form) {
		case 'mail':
			return shown.html;
		case 'letter':
			return page(
				language,
				'body{margin:0;background:#e9e5db;padding:12px}svg{display:block;width:100%;height:auto}',
				shown.svg,
			);
		case 'phone':
			return page(language, `${WORDS}p{font-size:18px;line-height:28px}`, paragraphs(shown.words));
		case 'refusal':
			return page(language, `${WORDS}body{display:grid;place-content:center;color:#a0281a}`, paragraphs(shown.words));
	}
}

const WORDS =
	'body{box-sizing:border-box;min-height:100vh;margin:0;padding:28px;background:#fffefc;color:#1c1b18;font:16px/24px system-ui,sans-serif;overflow-wrap:anywhere}p{max-width:60ch;white-space:pre-line}';

const page = (language: Language, style: string, body: string): string =>
	`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>–</title><style>${style}</style></head><body>${body}</body></html>`;

const paragraphs = (words: string): string =>
	words
		.split(/\n\s*\n/)
		.map((paragraph) => `<p>${escaped(paragraph)}</p>`)
		.join('');

const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
