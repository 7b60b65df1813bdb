import { day } from '@quittance/core/calendar/day.ts';
import { createRawSnippet, type Component } from 'svelte';
import { render } from 'svelte/server';
import type { Language } from '../words/language.ts';
import InPage from './InPage.svelte';

const calendar = { today: day('2026-12-01'), timeZone: 'Europe/Paris' };

/** A part as the server writes it on 1 December 2026, its markers of hydration taken out. */
export const renderPart = <Props extends Record<string, unknown>>(
	part: Component<Props>,
	given: NoInfer<Props>,
	language: Language = 'fr',
): string =>
	render(InPage as unknown as Component<Record<string, unknown>>, {
		props: { part, given, language, calendar },
	}).body.replace(/<!--.*?-->/g, '');

/** What a reader sees or hears of markup: its text, without tags, blanks made one. */
export const textOf = (markup: string): string =>
	markup
		.replace(/<[^>]*>/g, ' ')
		.replace(/[ \n\t]+/g, ' ')
		.trim();

/** Words as children of a part. */
export const words = (text: string) => createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));
