import { join } from 'node:path';

/** Who may sign in, as the demo says when it is ready. */
export const staff = {
	marie: { name: 'Marie Ferrand', email: 'marie@ferrand.example', password: 'rue-merciere-1881' },
	karim: { name: 'Karim Benali', email: 'karim@ferrand.example', password: 'croix-rousse-69' },
	emily: { name: 'Emily Hart', email: 'emily@ferrand.example', password: 'foundry-lane-at-noon' },
} as const;

export const contacts = {
	claire: { name: 'Claire Nivert', email: 'claire@nivert.example' },
	emma: { name: 'Emma Clarke', email: 'accounts@northgate.example' },
} as const;

/** Where the browser of somebody who signed in is kept (doors.setup.ts): once for all tests, as few sign in again every minute. */
export const browserOf = (name: keyof typeof staff | keyof typeof contacts): string =>
	join(import.meta.dirname, 'test-results/doors', `${name}.json`);
