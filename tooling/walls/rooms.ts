/** A package of the workspace: its name without the scope. */
export type Room = keyof typeof rooms;

type RoomLaw = {
	readonly folder: string;
	/** The rooms whose files it may import. Its own always may. */
	readonly mayImport: readonly string[];
	/** What its tests may import besides. */
	readonly testsMayImport?: readonly string[];
	/** Files, or folders with a slash at the end, that may import more than their room; relative to its folder. */
	readonly except?: Readonly<Record<string, readonly string[]>>;
};

const onDatabase = ['postgres', 'db'];
const everything = [
	'core',
	'db',
	'commands',
	'auth',
	'delivery',
	'imports',
	'documents',
	'jobs',
	'ui',
	'worker',
	'ui',
	'postgres',
];
const app = (name: string): RoomLaw => ({
	folder: `apps/${name}`,
	mayImport: ['core', 'api', 'auth', 'live', 'ui', 'frame'],
	// The server opens the connections that it hands on; no page ever sees them. Forms with files are read as they arrive.
	except: { 'server.ts': ['db', 'documents', 'jobs'], 'src/lib/server/': ['documents'] },
});

/** Who may import whom: the one place where it is written. A room that is not built yet has its law already. */
export const rooms = {
	core: { folder: 'packages/core', mayImport: [] },
	db: {
		folder: 'packages/db',
		mayImport: ['core'],
		testsMayImport: ['postgres'],
		// What is generated from a migrated database needs one.
		except: { 'scripts/generate.ts': ['postgres'] },
	},
	jobs: { folder: 'packages/jobs', mayImport: ['db'], testsMayImport: onDatabase },
	auth: { folder: 'packages/auth', mayImport: ['core', 'db'], testsMayImport: onDatabase },
	delivery: { folder: 'packages/delivery', mayImport: ['core'] },
	imports: { folder: 'packages/imports', mayImport: ['core'] },
	documents: { folder: 'packages/documents', mayImport: ['core'] },
	commands: {
		folder: 'packages/commands',
		mayImport: ['core', 'db', 'documents', 'jobs', 'delivery', 'imports'],
		testsMayImport: onDatabase,
	},
	api: {
		folder: 'packages/api',
		mayImport: ['core', 'db', 'commands', 'auth', 'delivery', 'imports', 'documents'],
		testsMayImport: onDatabase,
	},
	live: { folder: 'packages/live', mayImport: ['core', 'db', 'auth'], testsMayImport: onDatabase },
	ui: { folder: 'packages/ui', mayImport: ['core'] },
	frame: { folder: 'packages/frame', mayImport: ['core'] },
	worker: {
		folder: 'apps/worker',
		// It makes the links that it mails, and its command line gives passwords.
		mayImport: ['core', 'db', 'commands', 'auth', 'jobs', 'delivery', 'imports', 'documents', 'ui'],
		testsMayImport: onDatabase,
		// Without DATABASE_URL the command line opens the demo's own server.
		except: { 'src/cli/demo-server.ts': ['postgres'] },
	},
	'back-office': app('back-office'),
	portal: app('portal'),
	postgres: { folder: 'tooling/postgres', mayImport: [] },
	stories: { folder: 'stories', mayImport: everything },
	tooling: { folder: 'tooling', mayImport: [...everything, 'stories', 'api', 'live'] },
	e2e: { folder: 'e2e', mayImport: [] },
} as const satisfies Record<string, RoomLaw>;

/** Libraries that live in one room, so that changing one touches one. Tests and tooling may use them too. */
export const homes: Readonly<Record<string, readonly Room[]>> = {
	postgres: ['db', 'postgres'],
	'kysely-postgres-js': ['db'],
	kysely: ['db', 'jobs', 'auth'],
	'pg-boss': ['jobs'],
	lucia: ['auth'],
	'@node-rs/argon2': ['auth'],
	nodemailer: ['delivery'],
	imapflow: ['delivery'],
	mailparser: ['delivery'],
	liquidjs: ['delivery'],
	'@myriaddreamin/typst-ts-node-compiler': ['delivery'],
	hucre: ['imports', 'documents'],
	unstorage: ['documents'],
	'socket.io': ['live'],
};

/** Rooms that import neither npm packages nor Node's own: whatever they need is an argument. */
export const pureRooms: readonly Room[] = ['core'];

/** What may stand at the root; anything else is in the wrong place. */
export const atRoot: readonly string[] = [
	...['apps', 'packages', 'e2e', 'stories', 'docker', 'tooling', 'docs'],
	...['.ci', '.editorconfig', '.gitattributes', '.gitignore', '.prettierignore', '.prettierrc.json'],
	...['CONTRIBUTING.md', 'LICENSE', 'README.md', 'eslint.config.js', 'knip.json', 'package.json'],
	...['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'tsconfig.base.json', 'turbo.json'],
];

/** The law of the room in which a file stands, and its name; undefined for files at the root and in docs. */
export function roomOf(path: string): { readonly name: Room; readonly law: RoomLaw } | undefined {
	const found = Object.entries<RoomLaw>(rooms)
		.filter(([, law]) => path.startsWith(`${law.folder}/`))
		.sort(([, a], [, b]) => b.folder.length - a.folder.length)[0];
	return found && { name: found[0] as Room, law: found[1] };
}

/** The rooms that one file may import, its own left out. */
export function importableFrom(path: string): readonly string[] {
	const law = roomOf(path)?.law;
	const exceptions = Object.entries(law?.except ?? {}).filter(([place]) => {
		const whole = `${law?.folder ?? ''}/${place}`;
		return place.endsWith('/') ? path.startsWith(whole) : path === whole;
	});
	return [...(law?.mayImport ?? []), ...exceptions.flatMap(([, more]) => more)];
}
