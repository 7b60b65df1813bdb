import type { OpenRoutes } from '@quittance/auth/entrance.ts';

/** What answers whoever is not signed in, and why. All other routes lead to the door. */
export const openRoutes: OpenRoutes = {
	'/': 'It only leads on to the board, whose door is closed.',
	'/sign-in': 'It is the door.',
	'/sign-in/code': 'Whoever gave the password owes the code; the ticket of a cookie is the proof.',
	'/enter/[token]': 'Whoever was invited has no password yet; the link is the proof.',
	'/first-run': 'An empty installation knows nobody; the token of its log is the proof.',
	'/sign-out': 'Whoever leaves twice is outside already.',
	'/preferences': 'Language and light belong to the browser, whoever sits before it.',
	'/api/trpc/[...trpc]': 'Every procedure says who may call it, and answers with a number instead of a page.',
	'/api/telephony/[organization]':
		'A telephone exchange has no cookie; its secret is the proof, asked before anything is read.',
	'/_ui': 'The parts of all pages with made-up words, and in development only.',
};
