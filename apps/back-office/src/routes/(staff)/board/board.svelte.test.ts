import type { Card } from '@quittance/core/board/card.ts';
import type { LiveMessage } from '@quittance/live/message.ts';
import { expect, test } from 'vitest';
import type { BoardAsks, MoveAnswered, MoveAsked } from './asks.ts';
import { Board, type LoadedBoard } from './board.svelte.ts';

const card = (id: string, more: Partial<Card> = {}): Card => ({
	id,
	subject: {
		...{ kind: 'task', task: 'own', title: id, note: '', dueOn: null, owner: null, about: {} },
		...{ invoiceId: null, disputeId: null, deliveryId: null },
	},
	client: { id: `client of ${id}`, name: `Client ${id}` },
	money: { minor: 100n, currency: 'EUR' },
	oldestDueOn: null,
	invoices: 0,
	column: 'to do',
	place: `${id}i`,
	version: 1,
	claim: null,
	createdAt: new Date(0),
	done: null,
	mayAct: true,
	...more,
});

const message = (more: Partial<LiveMessage>): LiveMessage => ({
	cursor: '10:20:',
	happened: [],
	clients: [],
	cards: [],
	reload: false,
	...more,
});

/** A board of three cards, and a server that decides when the test says so. */
function house(cards = [card('a'), card('b'), card('c')], totals: LoadedBoard['totals'] = [], narrowed = false) {
	let loaded = $state.raw<LoadedBoard>({ cursor: '10:10:', cards, totals });
	const asked: MoveAsked[] = [];
	let decide: (answered: MoveAnswered) => void = () => {};
	const questions: {
		readonly clients: readonly (string | null)[];
		readonly answer: (cards: readonly Card[]) => void;
	}[] = [];
	const ask: BoardAsks = {
		among: (clients) =>
			new Promise((answer) => {
				questions.push({ clients, answer });
			}),
		move: (move) => {
			asked.push(move);
			return new Promise((resolve) => {
				decide = resolve;
			});
		},
	};
	const board = new Board(
		() => loaded,
		() => 'me',
		() => narrowed,
		ask,
		{
			moved: ({ id }, to) => `${id} → ${to}`,
			movedBy: (name, { id }, to) => `${name}: ${id} → ${to}`,
			refused: ({ id }, because) => `${id}: ${because}`,
		},
	);
	const ids = (column: Card['column']) => board.cards(column).map(({ id }) => id);
	return {
		board,
		asked,
		questions,
		ids,
		decide: (answered: MoveAnswered) => decide(answered),
		load: (next: Partial<LoadedBoard>) => (loaded = { ...loaded, ...next }),
	};
}

test('TSK-04 a move shows at once, marked; the server’s answer makes it true', async () => {
	const { board, asked, ids, decide } = house();
	const moved = board.move('a', 'to do', 'b');
	expect(ids('to do')).toEqual(['b', 'a', 'c']);
	expect(board.moving('a')).toBe(true);
	expect(board.said).toBe('a → to do');
	expect(asked).toEqual([{ id: 'a', to: 'to do', under: 'b', version: 1 }]);
	decide({ ok: true, value: { version: 2, place: 'bz', column: 'to do', claim: null } });
	expect(await moved).toBeUndefined();
	expect(board.moving('a')).toBe(false);
	expect(board.card('a')).toMatchObject({ version: 2, place: 'bz' });
});

test('TSK-04 a refused move goes back with its reason, and the board shows the truth', async () => {
	const { board, ids, decide } = house();
	const moved = board.move('a', 'in progress', null);
	expect(ids('in progress')).toEqual(['a']);
	const truth = card('a', { column: 'waiting for the client', version: 7 });
	decide({ ok: false, because: 'Marie was faster', truth, gone: false });
	expect(await moved).toBe('Marie was faster');
	expect(ids('in progress')).toEqual([]);
	expect(ids('waiting for the client')).toEqual(['a']);
	expect(board.said).toBe('a: Marie was faster');
});

test('TSK-04 a card that has left the board meanwhile leaves it here too; without a server everything stays', async () => {
	const { board, ids, decide } = house();
	const first = board.move('a', 'in progress', null);
	decide({ ok: false, because: 'gone', truth: undefined, gone: true });
	await first;
	expect(ids('to do')).toEqual(['b', 'c']);
	const second = board.move('b', 'in progress', null);
	decide({ ok: false, because: 'no answer', truth: undefined, gone: false });
	await second;
	expect(ids('to do')).toEqual(['b', 'c']);
});

test('TSK-02 what others do shows, says who, and is news until it is looked at', () => {
	const { board, ids } = house();
	const moved = card('a', {
		column: 'in progress',
		version: 2,
		claim: { by: 'marie', name: 'Marie', at: new Date(0) },
	});
	const taken = board.take(
		message({
			clients: ['client of a'],
			cards: [moved],
			happened: [
				{
					...{ id: '1', name: 'card.moved', subject: 'a', clientId: 'client of a', at: new Date(0) },
					actor: { id: 'marie', name: 'Marie' },
				},
			],
		}),
	);
	expect(taken).toBe(true);
	expect(ids('in progress')).toEqual(['a']);
	expect(board.said).toBe('Marie: a → in progress');
	expect(board.news.get('a')).toBe('Marie');
	board.seen('a');
	expect(board.news.size).toBe(0);
});

test('TSK-02 a card of a told client that is not told has left the board; one that is new has come', () => {
	const { board, ids } = house();
	board.take(message({ clients: ['client of a', 'client of d'], cards: [card('d')] }));
	expect(ids('to do')).toEqual(['b', 'c', 'd']);
	expect(board.money(['to do'])).toEqual([{ currency: 'EUR', minor: 300n }]);
});

test('TSK-05 a gap says to load again; what was told before the load is not taken for news', () => {
	const { board, ids, load } = house();
	expect(board.take(message({ reload: true }))).toBe(false);
	board.take(message({ clients: ['client of a'], cards: [] }));
	expect(ids('to do')).toEqual(['b', 'c']);
	load({ cursor: '10:30:', cards: [card('a'), card('b')] });
	expect(ids('to do')).toEqual(['a', 'b']);
	board.take(message({ cursor: '10:25:', clients: ['client of a'], cards: [] }));
	expect(ids('to do')).toEqual(['a', 'b']);
});

test('TSK-04 an older word of the server never undoes a newer answer', async () => {
	const { board, ids, decide } = house();
	const moved = board.move('a', 'in progress', null);
	decide({ ok: true, value: { version: 5, place: 'ii', column: 'in progress', claim: null } });
	await moved;
	board.take(message({ clients: ['client of a'], cards: [card('a', { version: 4 })] }));
	expect(ids('in progress')).toEqual(['a']);
});

test('nothing moves under the hand that drags; what came meanwhile shows when it lets go', () => {
	const { board, ids } = house();
	board.drag('to do', [...board.cards('to do')].reverse());
	board.take(message({ clients: ['client of a'], cards: [] }));
	expect(ids('to do')).toEqual(['c', 'b', 'a']);
	board.drop();
	expect(ids('to do')).toEqual(['b', 'c']);
});

test('a very full column counts what was not loaded, and is loaded again when something happens', () => {
	const totals = [{ column: 'to do', currency: 'EUR', cards: 5000, minor: 500_000n }] as const;
	const { board } = house(undefined, totals);
	expect(board.hidden('to do')).toBe(4997);
	expect(board.count('to do')).toBe(5000);
	expect(board.money(['to do'])).toEqual([{ currency: 'EUR', minor: 500_000n }]);
	expect(board.take(message({ clients: ['client of a'], cards: [] }))).toBe(false);
});

/** Lets what was answered arrive. */
const arrived = () => new Promise((resolve) => setImmediate(resolve));

test('TSK-07 under a filter a card that is shown changes at once; whether another belongs there is asked of the server, about its client only', async () => {
	const { board, ids, questions } = house(undefined, [], true);
	const changed = card('a', { column: 'in progress', version: 2 });
	const told = message({ clients: ['client of a', 'client of z'], cards: [changed, card('z')] });
	expect(board.take(told)).toBe(true);
	expect(board.card('a')).toMatchObject({ column: 'in progress' });
	expect(board.card('z')).toBeUndefined();
	expect(questions.map(({ clients }) => clients)).toEqual([['client of a', 'client of z']]);
	questions[0]?.answer([card('z')]);
	await arrived();
	expect(ids('to do')).toEqual(['b', 'c', 'z']);
	expect(ids('in progress')).toEqual([]);
});

test('TSK-07 under a filter one question is asked at a time; what happens meanwhile is asked afterwards, and the last answer stands', async () => {
	const { board, ids, questions } = house(undefined, [], true);
	board.take(message({ clients: ['client of z'], cards: [card('z')] }));
	board.take(message({ clients: ['client of z'], cards: [] }));
	expect(questions).toHaveLength(1);
	questions[0]?.answer([card('z')]);
	await arrived();
	expect(ids('to do')).toEqual(['a', 'b', 'c', 'z']);
	questions[1]?.answer([]);
	await arrived();
	expect(ids('to do')).toEqual(['a', 'b', 'c']);
	expect(questions).toHaveLength(2);
});

test('TSK-07 an answer that a load of the board overtook is asked for again', async () => {
	const { board, ids, questions, load } = house(undefined, [], true);
	board.take(message({ clients: ['client of a'], cards: [] }));
	load({ cursor: '10:30:', cards: [card('a'), card('b')] });
	questions[0]?.answer([]);
	await arrived();
	expect(ids('to do')).toEqual(['a', 'b']);
	questions[1]?.answer([]);
	await arrived();
	expect(ids('to do')).toEqual(['b']);
});

test('TSK-07 of very many clients at once the board is loaded again', () => {
	const { board, questions } = house(undefined, [], true);
	const clients = Array.from({ length: 51 }, (_, at) => `client ${at}`);
	expect(board.take(message({ clients, cards: [] }))).toBe(false);
	expect(questions).toEqual([]);
});
