import type { Server, ServerResponse } from 'node:http';
import { provide } from './running.ts';

/** Of Vite's plugins, only what is needed here: the house keeps Vite in its apps. */
type DevelopmentPlugin = {
	readonly name: string;
	readonly apply: 'serve';
	configureServer(server: {
		/** Vite speaks HTTP/1 unless it is told otherwise, which nobody does here. */
		readonly httpServer: Server | null;
		readonly middlewares: {
			use: (path: string, answer: (request: unknown, response: ServerResponse) => void) => unknown;
		};
	}): Promise<void>;
};

/** In development Vite serves the pages: what the app's own server would open is opened before the first of them. */
export const servedInDevelopment = (
	open: () => Promise<{
		readonly app: unknown;
		readonly attach: (server: Server) => { readonly close: () => Promise<void> };
		readonly close: () => Promise<void>;
	}>,
): DevelopmentPlugin => ({
	name: 'quittance-served-in-development',
	apply: 'serve',
	configureServer: async ({ httpServer, middlewares }) => {
		if (!httpServer) return;
		const { app, attach, close } = await open();
		provide(app);
		middlewares.use('/ready', (_, response) => response.end('ready'));
		const attached = attach(httpServer);
		httpServer.once('close', () => void attached.close().then(close));
	},
});
