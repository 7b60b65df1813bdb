import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { migrate } from '@quittance/db/migrate.ts';
import { openDatabase } from '@quittance/db/open.ts';
import { cursorNow } from '@quittance/live/testing/live-office.ts';
import { cloneOf, startTestServer, templateDatabase } from '@quittance/postgres/test-database.ts';
import { movedBoard, mover } from '../live/moved-board.ts';
import type { Arrived, ScreensAsked } from './live-screens.ts';
import type { ServerAsked, ServerSays } from './live-server.ts';
import { report } from './report.ts';

/**
 * From the commit of a move to the last of all screens, against a bare socket.io broadcast of the same text, in the same run: a server,
 * its screens and whoever moves are three processes. `--sockets=500 --rate=20 --seconds=60`. Three seconds of moves before them warm the
 * processes, whose screens the broadcast then finds warm too.
 */
const { values } = parseArgs({
	options: {
		sockets: { type: 'string', default: '500' },
		rate: { type: 'string', default: '20' },
		seconds: { type: 'string', default: '60' },
	},
});
const [sockets, rate, seconds] = [Number(values.sockets), Number(values.rate), Number(values.seconds)];
const CARDS = 200;
const WARM_SECONDS = 3;

const postgres = await startTestServer();
const clone = await cloneOf(await templateDatabase(postgres.url, 'bench_live', migrate));
const db = openDatabase(clone.url, { applicationName: 'bench movers', max: 4 });
const board = await movedBoard(db, sockets, CARDS);

const server = start('live-server.ts');
const open = listen<ServerSays & { said: 'open' }>(server, 'open');
tell(server, { url: clone.url, sessions: [...board.sessions] } satisfies ServerAsked);
const { url } = await open;
const screens = start('live-screens.ts');
const ready = listen(screens, 'ready');
const cursor = await cursorNow(db, board.actor);
tell(screens, { url, cookies: board.cookies, cursor } satisfies ScreensAsked);
await ready;

const arrived = new Map<string, number>();
screens.on('message', (one: Arrived | { readonly said: 'ready' }) => {
	if (one.said === 'arrived') arrived.set(one.id, one.last);
});

const before = await memoryOf(server);
const made = await moveAtRate(rate * (WARM_SECONDS + seconds));
await settle(() => arrived.size >= made.length);
const committed = made.slice(rate * WARM_SECONDS);
const after = await memoryOf(server);

const moved = Map.groupBy(
	await db.read(board.actor.organizationId, (tx) =>
		tx.selectFrom('activity').select(['id', 'subject']).where('name', '=', 'card.moved').orderBy('id').execute(),
	),
	({ subject }) => subject,
);
const told = made.flatMap(({ committedAt }, n) => {
	if (n < rate * WARM_SECONDS) return [];
	const id = moved.get(board.cards[n % CARDS] ?? null)?.[Math.floor(n / CARDS)]?.id;
	const last = id === undefined ? undefined : arrived.get(id);
	return last === undefined ? [] : [last - committedAt];
});

const floor = listen<ServerSays & { said: 'broadcast' }>(server, 'broadcast', seconds * 1000 + 60_000);
server.send({ broadcast: Math.min(committed.length, rate * 10), rate });
const { emitted } = await floor;
await settle(() => emitted.every(({ id }) => arrived.has(id)));
const bare = emitted.flatMap(({ id, at }) => {
	const last = arrived.get(id);
	return last === undefined ? [] : [last - at];
});

report('live', [
	{
		...{ sockets, rate, seconds, moves: committed.length, toAll: told.length },
		p50: middle(told, 0.5),
		p99: middle(told, 0.99),
		floorP50: middle(bare, 0.5),
		floorP99: middle(bare, 0.99),
		ratioP99: middle(told, 0.99) / middle(bare, 0.99),
		...{ boundMs: 250, boundRatio: 3 },
		moveP95: middle(
			committed.map(({ tookMs }) => tookMs),
			0.95,
		),
		moveBound: 50,
		heapBeforeMb: before,
		heapAfterMb: after,
	},
]);
server.kill();
screens.kill();
await db.close();
await postgres.stop();

type Commit = { readonly committedAt: number; readonly tookMs: number };

/** One move each so many milliseconds, whether or not the last one is through; a card is moved by one at a time. */
async function moveAtRate(count: number): Promise<Commit[]> {
	const movers = board.cards.map((card) => mover(db, board, card));
	const commits: Promise<Commit>[] = [];
	const began = performance.now();
	for (let n = 0; n < count; n++) {
		await until(began + (n * 1000) / rate);
		const move = movers[n % movers.length];
		const from = performance.now();
		commits.push(
			(move?.() ?? Promise.resolve()).then(() => ({ committedAt: moment(), tookMs: performance.now() - from })),
		);
	}
	return Promise.all(commits);
}

async function memoryOf(child: ChildProcess): Promise<number> {
	const answer = listen<ServerSays & { said: 'memory' }>(child, 'memory');
	child.send({ memory: true });
	return Math.round((await answer).heapBytes / 1_048_576);
}

async function settle(done: () => boolean): Promise<void> {
	const latest = performance.now() + 20_000;
	while (!done() && performance.now() < latest) await until(performance.now() + 50);
}

function start(file: string): ChildProcess {
	return fork(join(import.meta.dirname, file), { execArgv: ['--expose-gc'], serialization: 'advanced' });
}

function tell(child: ChildProcess, message: ServerAsked | ScreensAsked): void {
	child.send(message);
}

async function listen<T extends { readonly said: string }>(child: ChildProcess, said: T['said'], mostMs = 120_000) {
	const signal = AbortSignal.timeout(mostMs);
	for (;;) {
		const [message] = (await once(child, 'message', { signal })) as [T];
		if (message.said === said) return message;
	}
}

function until(at: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, Math.max(0, at - performance.now())));
}

/** The same clock in all three processes, in milliseconds. */
function moment(): number {
	return performance.timeOrigin + performance.now();
}

function middle(all: readonly number[], part: number): number {
	const sorted = [...all].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}
