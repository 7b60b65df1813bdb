import type { Attachment } from 'svelte/attachments';

/** Single letters that do something wherever one stands on the board; not while something is typed, or a dialog is open. */
export const boardKeys =
	(acts: Readonly<Record<string, () => unknown>>): Attachment<HTMLElement> =>
	() => {
		const press = (event: KeyboardEvent) => {
			if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
			const from = event.target;
			if (from instanceof HTMLElement && from.closest('input, select, textarea, dialog, [contenteditable]')) return;
			const act = Object.hasOwn(acts, event.key) ? acts[event.key] : undefined;
			if (!act || document.querySelector('dialog[open]')) return;
			event.preventDefault();
			act();
		};
		document.addEventListener('keydown', press);
		return () => {
			document.removeEventListener('keydown', press);
		};
	};
