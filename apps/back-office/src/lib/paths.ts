/** Where every page is: links are made here, so that moving one moves all. */
export const paths = {
	board: '/board',
	tonight: '/tonight',
	clients: '/clients',
	client: (id: string) => `/clients/${id}` as const,
	imports: '/imports',
	offeredFile: (id: string) => `/imports/${id}` as const,
	dispute: (id: string) => `/disputes/${id}` as const,
	document: (id: string) => `/documents/${id}` as const,
	letter: (id: string) => `/letters/${id}` as const,
	signIn: '/sign-in',
	signOut: '/sign-out',
	preferences: '/preferences',
} as const;
