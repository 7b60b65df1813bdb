import { html, type Markup } from './markup.ts';
import type { Reader } from './reader.ts';
import { words } from './words.ts';

export type Page = { readonly title: string; readonly body: Markup };

/** A whole document around a page. */
export const documentOf = ({ title, body }: Page, reader: Reader): string =>
	`<!doctype html>${
		html`<html lang="${reader.language}">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				<title>${title} · Quittance</title>
				<link rel="stylesheet" href="/style.css" />
				<link rel="icon" href="data:," />
			</head>
			<body>
				<a class="skip" href="#content">${reader.say(words.skip)}</a>
				<header class="top">
					<a class="house" href="${reader.link('/')}"
						>Quittance <span class="quiet">${reader.say(words.title)}</span></a
					>
					<nav class="languages" aria-label="Langue, language">${languages(reader)}</nav>
				</header>
				<main id="content">${body}</main>
			</body>
		</html>`.text
	}`;

const languages = ({ language, inLanguage }: Reader): Markup[] =>
	(['fr', 'en'] as const).map((one) =>
		one === language
			? html`<span lang="${one}" aria-current="true">${one.toUpperCase()}</span>`
			: html`<a lang="${one}" hreflang="${one}" href="${inLanguage(one)}">${one.toUpperCase()}</a>`,
	);
