import { CODE_WITHIN } from '@quittance/auth/limits.ts';
import { sessionCookie } from '@quittance/auth/session-cookie.ts';
import type { Cookies } from '@sveltejs/kit';
import { desk } from './desk.ts';

const cookie = () => {
	const { name, options } = sessionCookie('staff', desk().secure);
	return { name: `${name}-ticket`, options: { ...options, maxAge: CODE_WITHIN / 1000 } };
};

/** Between password and code a browser keeps a ticket, which opens nothing by itself. */
export function keepTicket(cookies: Cookies, ticket: string): void {
	const { name, options } = cookie();
	cookies.set(name, ticket, options);
}

export const ticketIn = (cookies: Cookies): string => cookies.get(cookie().name) ?? '';

export function dropTicket(cookies: Cookies): void {
	const { name, options } = cookie();
	cookies.delete(name, options);
}
