import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { contentPolicy } from '@quittance/frame/headers.ts';
import { roomsAsTheyAre } from '@quittance/frame/rooms-as-they-are.ts';
import { servedInDevelopment } from '@quittance/frame/development.ts';
import { defineConfig } from 'vite';

/** Messages that several pages share travel in one file: one file each, their headers would weigh twice what they say. */
const sharedWords = { name: 'words', test: /paraglide[\\/]messages[\\/]/, minShareCount: 2 };

export default defineConfig({
	environments: {
		client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [sharedWords] } } } } },
	},
	plugins: [
		roomsAsTheyAre(['api', 'auth', 'core', 'documents', 'frame', 'live']),
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/paraglide',
			strategy: ['globalVariable', 'baseLocale'],
		}),
		servedInDevelopment(() => import('./server.ts').then(({ openDesk }) => openDesk(process.env))),
		sveltekit({ adapter: adapter(), csp: contentPolicy, compilerOptions: { runes: true } }),
	],
});
