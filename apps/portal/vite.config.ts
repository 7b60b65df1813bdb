import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { contentPolicy } from '@quittance/frame/headers.ts';
import { servedInDevelopment } from '@quittance/frame/development.ts';
import { defineConfig } from 'vite';

export default defineConfig({
	plugins: [
		paraglideVitePlugin({ project: './project.inlang', outdir: './src/lib/paraglide', strategy: ['globalVariable', 'baseLocale'] }),
		servedInDevelopment(() => import('./server.ts').then(({ openHall }) => openHall(process.env))),
		sveltekit({ adapter: adapter(), csp: contentPolicy, compilerOptions: { runes: true } }),
	],
	// Rooms run as they are, one copy for the server and the pages it serves.
	ssr: { external: ['@quittance/api', '@quittance/auth', '@quittance/db', '@quittance/documents', '@quittance/live'] },
});
