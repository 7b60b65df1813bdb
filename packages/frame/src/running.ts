const place = Symbol.for('quittance.running');
type Place = { [place]?: unknown };

/**
 * What the server of an app opened, for the pages that it serves: connections, doors, stores. Kit builds pages and server apart, so it is
 * handed over through the process, once, before the first request.
 */
export const provide = (app: unknown): void => {
	(globalThis as Place)[place] = app;
};

/** What `provide` was given; a fault when the server has not begun by it. */
export function running(): unknown {
	const app = (globalThis as Place)[place];
	if (app === undefined) throw new Error('the app was not opened: start it by its server.ts');
	return app;
}
