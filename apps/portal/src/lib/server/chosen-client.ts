import type { Cookies } from '@sveltejs/kit';

const COOKIE = 'client';

/** For which client a contact of several looks at the portal just now: the one they chose, else the first (PTL-07). */
export const chosenClient = <T extends { readonly id: string }>(
	cookies: Cookies,
	clients: readonly T[],
): T | undefined => clients.find(({ id }) => id === cookies.get(COOKIE)) ?? clients[0];

/** Remembers the choice for as long as the browser is open. What is not a client of theirs is never chosen: it is looked up each time. */
export const chooseClient = (cookies: Cookies, id: string): void =>
	cookies.set(COOKIE, id, { path: '/', httpOnly: true, sameSite: 'lax' });
