import { escapeHtml } from './escape-html.ts';
import { style } from './html-style.ts';
import type { Language } from './language.ts';

const layout = 'role="presentation" cellpadding="0" cellspacing="0" border="0"';

export type HtmlPage = {
	readonly title: string;
	readonly language: Language;
	/** Who writes, above the text. */
	readonly sender: string;
	/** Ready HTML. */
	readonly body: string;
};

/**
 * The HTML part of a mail: styles inline, no image and nothing fetched, one column that a phone shows without
 * zooming.
 */
export const htmlPage = ({ title, language, sender, body }: HtmlPage): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escapeHtml(title)}</title>
</head>
<body style="${style.page}">
<table ${layout} width="100%" style="${style.frame}"><tr><td align="center" style="padding:24px 12px;">
<table ${layout} width="100%" style="${style.sheet}">
<tr><td style="${style.sender}">${escapeHtml(sender)}</td></tr>
<tr><td style="${style.body}">
${body}
</td></tr>
</table>
</td></tr></table>
</body>
</html>
`;
