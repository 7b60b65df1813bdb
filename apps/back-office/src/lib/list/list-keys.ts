import type { Attachment } from 'svelte/attachments';

/** On a page with one list: `/` goes to the search, `j` to the first row while none has the focus (the rows walk on by themselves). */
export const listKeys: Attachment<HTMLElement> = (page) => {
	const press = (event: KeyboardEvent) => {
		if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
		const from = event.target;
		if (from instanceof HTMLElement && from.closest('input, select, textarea, dialog, [contenteditable]')) return;
		const to =
			event.key === '/'
				? page.querySelector<HTMLElement>('input[type=search]')
				: event.key === 'j' && !(from instanceof HTMLAnchorElement && 'row' in from.dataset)
					? page.querySelector<HTMLElement>('tbody a[data-row]')
					: null;
		if (!to) return;
		event.preventDefault();
		to.focus();
	};
	document.addEventListener('keydown', press);
	return () => {
		document.removeEventListener('keydown', press);
	};
};
