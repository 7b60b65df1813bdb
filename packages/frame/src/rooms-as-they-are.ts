/** Of Vite's plugins, only what is needed here: the house keeps Vite in its apps. */
type ResolvingPlugin = {
	readonly name: string;
	readonly enforce: 'pre';
	readonly resolveId: (
		this: { readonly environment: { readonly name: string } },
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
	resolveId(id) {
		if (this.environment.name !== 'ssr') return undefined;
		return rooms.some((room) => id.startsWith(`@quittance/${room}/`)) ? { id, external: true } : undefined;
	},
});
