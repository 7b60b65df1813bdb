/** Text as HTML, in an element or an attribute: the five characters that mean something there are spelled out. */
export const escapeHtml = (text: string): string =>
	text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
