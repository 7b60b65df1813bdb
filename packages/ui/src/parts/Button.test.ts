import { expect, test } from 'vitest';
import { renderPart, textOf, words } from '../testing/render-part.ts';
import Button from './Button.svelte';

const children = words('Approve');

test('a button that may not be pressed can be reached and says why', () => {
	const markup = renderPart(Button, { children, type: 'submit', why: 'The night has not been planned yet.' });
	const id = /aria-describedby="([^"]+)"/.exec(markup)?.[1];
	expect(markup).toContain('aria-disabled="true"');
	expect(markup).not.toMatch(/<button[^>]* disabled/);
	expect(markup).toMatch(new RegExp(`id="${id}"[^>]*>The night has not been planned yet\\.`));
});

test('held, it sends no form, even where no script runs', () => {
	expect(renderPart(Button, { children, type: 'submit', why: 'Not yet.' })).toContain('type="button"');
	expect(renderPart(Button, { children, type: 'submit' })).toContain('type="submit"');
});

test('free, it carries no reason', () => {
	const markup = renderPart(Button, { children });
	expect(textOf(markup)).toBe('Approve');
	expect(markup).not.toContain('aria-disabled');
});
