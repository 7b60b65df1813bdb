import { provide } from './running.ts';

/** Of Vite's plugins, only what is needed here: the house keeps Vite in its apps. */
type DevelopmentPlugin = {
	readonly name: string;
	readonly apply: 'serve';
	readonly configureServer: (server: {
		readonly httpServer: { once: (event: 'close', then: () => void) => unknown } | null;
	}) => Promise<void>;
};

/** In development Vite serves the pages: what the app's own server would open is opened before the first of them. */
export const servedInDevelopment = (
	open: () => Promise<{ readonly app: unknown; readonly close: () => Promise<void> }>,
): DevelopmentPlugin => ({
	name: 'quittance-served-in-development',
	apply: 'serve',
	configureServer: async ({ httpServer }) => {
		if (!httpServer) return;
		const { app, close } = await open();
		provide(app);
		httpServer.once('close', () => void close());
	},
});
