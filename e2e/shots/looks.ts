/** In which language, light and width a page is looked at. */
export type Look = {
	readonly language: 'fr' | 'en';
	readonly theme: 'light' | 'dark';
	readonly width: 1440 | 390;
};

const languages = ['fr', 'en'] as const;
const themes = ['light', 'dark'] as const;
const widths = [1440, 390] as const;

export const looks: readonly Look[] = languages.flatMap((language) =>
	themes.flatMap((theme) => widths.map((width) => ({ language, theme, width }))),
);

/** Two that differ in everything: enough for a quick look. */
export const fewLooks: readonly Look[] = [
	{ language: 'fr', theme: 'light', width: 1440 },
	{ language: 'en', theme: 'dark', width: 390 },
];

export const nameOf = ({ language, theme, width }: Look): string => `${language}-${theme}-${width}`;
