import type { Language } from './language.ts';

const STEPS = [
	{ bytes: 1_000_000, unit: { fr: 'Mo', en: 'MB' } },
	{ bytes: 1_000, unit: { fr: 'ko', en: 'kB' } },
] as const;

/** How large a file is, as people say it: `1,2 Mo`, `340 kB`; never less than one. */
export function fileSize(byteSize: bigint, language: Language): string {
	const { bytes, unit } = STEPS.find((step) => byteSize >= step.bytes) ?? STEPS[1];
	const figure = Math.max(1, Number(byteSize) / bytes);
	const digits = bytes === STEPS[0].bytes ? 1 : 0;
	return `${new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(figure)}\u202f${unit[language]}`;
}
