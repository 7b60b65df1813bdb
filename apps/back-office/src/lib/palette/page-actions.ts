export type PageAction = {
	readonly label: string;
	/** Why it may not be pressed now. */
	readonly why: string | undefined;
	readonly press: () => void;
};

/** What can be done on the page that is open: the buttons and links of its heading, by their own words; nothing is declared twice. */
export const pageActions = (page: ParentNode): readonly PageAction[] =>
	[...page.querySelectorAll<HTMLElement>('[data-actions] :is(a[href], button)')]
		.filter((element) => element.checkVisibility() && !element.hasAttribute('aria-haspopup'))
		.map((element) => ({
			label: wordsOf(element),
			why: element.getAttribute('aria-disabled') === 'true' ? (described(element) ?? '') : undefined,
			press: () => {
				element.click();
			},
		}))
		.filter(({ label }) => label !== '');

function wordsOf(element: HTMLElement): string {
	const named = element.getAttribute('aria-label');
	if (named !== null) return named;
	const copy = element.cloneNode(true) as HTMLElement;
	for (const silent of copy.querySelectorAll('[aria-hidden=true]')) silent.remove();
	return (copy.textContent ?? '').replace(/\s+/gu, ' ').trim();
}

const described = (element: HTMLElement): string | undefined =>
	document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent?.trim();
