/** Of Vite's plugins, only what is needed here: the house keeps Vite in its apps. */
type ResolvingPlugin = {
	readonly name: string;
	readonly enforce: 'pre';
	readonly config: (
		config: unknown,
		told: { readonly command: 'build' | 'serve' },
	) => { readonly ssr: { readonly external: string[] } } | undefined;
	readonly resolveId: (
		this: { readonly environment: { readonly name: string; readonly mode: string } },
		id: string,
	) => { readonly id: string; readonly external: true } | undefined;
};

/**
 * Leaves rooms of the house out of what is built for the server: Node runs their TypeScript as it is, the server and its pages share one copy of
 * each module, and a build is quick. What browsers get has nothing to do with it.
 */
export const roomsAsTheyAre = (rooms: readonly string[]): ResolvingPlugin => ({
	name: 'quittance-rooms-as-they-are',
	enforce: 'pre',
	// In development Vite asks Node itself for what it is told is outside; a build takes linked packages in unless each is refused.
	config: (_, { command }) =>
		command === 'serve' ? { ssr: { external: rooms.map((room) => `@quittance/${room}`) } } : undefined,
	resolveId(id) {
		if (this.environment.name !== 'ssr' || this.environment.mode !== 'build') return undefined;
		return rooms.some((room) => id.startsWith(`@quittance/${room}/`)) ? { id, external: true } : undefined;
	},
});
