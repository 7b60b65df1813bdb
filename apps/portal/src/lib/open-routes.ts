import type { OpenRoutes } from '@quittance/auth/entrance.ts';

/** What answers whoever is not signed in, and why. All other routes lead to the door. */
export const openRoutes: OpenRoutes = {
	'/sign-in': 'It is the door, where one asks for a link.',
	'/sign-out': 'Whoever leaves twice is outside already.',
	'/preferences': 'Language and light belong to the browser, whoever sits before it.',
	'/enter/[token]': 'The link of the mail: it shows a button, and only the button lets in.',
};
