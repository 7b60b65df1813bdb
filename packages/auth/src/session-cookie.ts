/** Browsers keep no cookie longer; how long a session lasts, the database says. */
const LONGEST_SECONDS = 400 * 86_400;

export type SessionCookie = {
	readonly name: string;
	/** As SvelteKit's `cookies.set` and `cookies.delete` take them. */
	readonly options: {
		readonly path: '/';
		readonly httpOnly: true;
		readonly sameSite: 'lax';
		readonly secure: boolean;
		readonly maxAge: number;
	};
};

/**
 * The cookie that carries a session's id. Behind TLS its name begins with `__Host-`, so that no other host of the domain can plant
 * one; over plain http, as in the demo, browsers would refuse that name.
 */
export const sessionCookie = (of: 'staff' | 'contact', secure: boolean): SessionCookie => ({
	name: `${secure ? '__Host-' : ''}quittance-${of}`,
	options: { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: LONGEST_SECONDS },
});

/** The session's id in a Cookie header, for what is no page: the live gateway's handshake. */
export function sessionIdIn(header: string | undefined, { name }: SessionCookie): string | undefined {
	const pair = header?.split(';').find((part) => part.trim().startsWith(`${name}=`));
	return pair?.slice(pair.indexOf('=') + 1).trim() || undefined;
}
