import { nameOf, type Look } from './looks.ts';

export type Shot = {
	readonly app: string;
	readonly route: string;
	readonly look: Look;
	/** Relative to the sheet. */
	readonly file: string;
	readonly complaints: readonly string[];
};

const escape = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** One page with every picture, to look at them side by side. */
export function contactSheet(shots: readonly Shot[]): string {
	const pages = Map.groupBy(shots, ({ app, route }) => `${app} ${route}`);
	const sections = [...pages].map(
		([title, of]) => `<section><h2>${escape(title)}</h2><div>${of.map(pictureOf).join('')}</div></section>`,
	);
	return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Every page</title><style>
body { margin: 24px; font: 13px/20px system-ui; background: #fbfaf6; color: #1c1b18 }
section { border-top: 1px solid #e3ded2 } h2 { font-size: 16px }
section > div { display: flex; flex-wrap: wrap; gap: 16px; align-items: start; margin-bottom: 24px }
figure { margin: 0 } img { display: block; height: 420px; border: 1px solid #e3ded2 } figcaption { max-width: 480px; color: #5f5b52 }
li { color: #a0281a }
</style><h1>Every page</h1>${sections.join('')}</html>`;
}

const pictureOf = ({ file, look, complaints }: Shot): string =>
	`<figure><a href="${escape(file)}"><img src="${escape(file)}" alt="" loading="lazy"></a><figcaption>${nameOf(look)}
<ul>${complaints.map((one) => `<li>${escape(one)}</li>`).join('')}</ul></figcaption></figure>`;
