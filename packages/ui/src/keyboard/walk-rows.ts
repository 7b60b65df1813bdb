import type { Attachment } from 'svelte/attachments';

const steps: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** Walks the rows of a table with j and k or the arrows, from link to link, once one of them has the focus. */
export const walkRows: Attachment<HTMLTableElement> = (table) => {
	const walk = (event: KeyboardEvent) => {
		const step = steps[event.key];
		const from = event.target;
		if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
		if (!(from instanceof HTMLAnchorElement)) return;
		const links = [...table.querySelectorAll<HTMLAnchorElement>('tbody a[data-row]')];
		const to = links[links.indexOf(from) + step];
		if (!links.includes(from) || !to) return;
		event.preventDefault();
		to.focus();
	};
	table.addEventListener('keydown', walk);
	return () => {
		table.removeEventListener('keydown', walk);
	};
};
