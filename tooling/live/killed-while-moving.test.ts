import { boardCards } from '@quittance/db/board.ts';
import { migrate } from '@quittance/db/migrate.ts';
import { openDatabase } from '@quittance/db/open.ts';
import { gatewayProcess } from '@quittance/live/testing/gateway-process.ts';
import { cursorNow, screen } from '@quittance/live/testing/live-office.ts';
import { cloneOf, startTestServer, templateDatabase } from '@quittance/postgres/test-database.ts';
import { expect, test } from 'vitest';
import { movedBoard, mover } from './moved-board.ts';

const MOVES = 250;

test('TSK-02 TSK-05 one of three servers dies while cards are moved: no screen misses or doubles a move, and all show the truth', async () => {
	const server = await startTestServer();
	const clone = await cloneOf(await templateDatabase(server.url, 'killed_while_moving', migrate));
	const db = openDatabase(clone.url, { applicationName: 'movers', max: 6 });
	const board = await movedBoard(db, 6, 10);
	const gateways = await Promise.all([1, 2, 3].map(() => gatewayProcess(clone.url, board.sessions)));
	const from = await cursorNow(db, board.actor);
	const screens = board.cookies.map((cookie, at) => screen(gateways[at % 3]?.url ?? '', cookie, from));
	await Promise.all(screens.map((one) => one.ready()));

	let moves = 0;
	const movers = board.cards.map((card) => mover(db, board, card));
	const moving = Promise.all(
		movers.map(async (move) => {
			while (moves < MOVES) {
				moves += 1;
				await move();
			}
		}),
	);
	const fallen = screens[2]!;
	await fallen.until(() => fallen.names().length > MOVES / 5);
	const port = Number(new URL(gateways[2]!.url).port);
	await gateways[2]!.kill();
	await fallen.until(() => fallen.states.at(-1) === false);
	const third = await gatewayProcess(clone.url, board.sessions, port);
	await moving;

	const happened = await db.read(board.actor.organizationId, (tx) =>
		tx.selectFrom('activity').select('id').where('name', '=', 'card.moved').orderBy('id').execute(),
	);
	const all = happened.map(({ id }) => id);
	const truth = await db.read(board.actor.organizationId, (tx) =>
		boardCards(tx, {
			...{ viewer: null, today: '2026-03-10' as never, claimedSince: new Date(0), mostPerColumn: 100 },
		}),
	);
	expect(all.length).toBeGreaterThanOrEqual(MOVES);
	for (const one of screens) {
		const told = () => one.messages.flatMap((message) => message.happened.map(({ id }) => id));
		await one.until(() => told().length >= all.length);
		expect(told().toSorted()).toEqual(all);
		const shown = new Map(one.messages.flatMap(({ cards }) => cards).map((card) => [card.id, card]));
		expect(truth.map(({ id, column, place, version }) => [id, column, place, version])).toEqual(
			truth.map(({ id }) => [id, shown.get(id)?.column, shown.get(id)?.place, shown.get(id)?.version]),
		);
		one.stop();
	}
	await Promise.all([gateways[0]!.kill(), gateways[1]!.kill(), third.kill()]);
	await db.close();
	await server.stop();
}, 120_000);
