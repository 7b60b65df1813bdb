/** A list that is pasted into a search of one line keeps its codes apart (CLI-12): a browser would join its lines. */
export function pastedCodes(event: ClipboardEvent): void {
	const field = event.target;
	const text = event.clipboardData?.getData('text/plain').trim() ?? '';
	if (!(field instanceof HTMLInputElement) || !/[\n\t]/.test(text)) return;
	event.preventDefault();
	const { selectionStart, selectionEnd } = field;
	field.setRangeText(text.split(/[\s;,|]+/).join('; '), selectionStart ?? 0, selectionEnd ?? 0, 'end');
	field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
