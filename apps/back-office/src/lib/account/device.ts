const browsers: readonly (readonly [RegExp, string])[] = [
	[/\bEdg(?:A|iOS)?\//, 'Edge'],
	[/\bOPR\//, 'Opera'],
	[/\b(?:Firefox|FxiOS)\//, 'Firefox'],
	[/\b(?:Chrome|CriOS)\//, 'Chrome'],
	[/\bSafari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
	[/\biPhone\b/, 'iPhone'],
	[/\biPad\b/, 'iPad'],
	[/\bAndroid\b/, 'Android'],
	[/\bWindows\b/, 'Windows'],
	[/\bMac OS X\b/, 'macOS'],
	[/\bLinux\b/, 'Linux'],
];

/** What a browser says of itself, as a person would: `Firefox · Windows`. Undefined when it says nothing that is known. */
export function deviceOf(userAgent: string): string | undefined {
	const named = (list: typeof browsers) => list.find(([sign]) => sign.test(userAgent))?.[1];
	return [named(browsers), named(systems)].filter(Boolean).join(' · ') || undefined;
}
