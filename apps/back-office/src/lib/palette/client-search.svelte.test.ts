import { expect, test } from 'vitest';
import { ClientSearch } from './client-search.svelte.ts';

const ravel = { id: '1', name: 'Café Ravel', accountCode: 'RAVEL' };
const rabot = { id: '2', name: 'Rabot', accountCode: '411RB' };

/** A search whose answers come when the test says so. */
function searching() {
	const asked: { typed: string; signal: AbortSignal; answer: (clients: (typeof ravel)[]) => void; fail: () => void }[] =
		[];
	const search = new ClientSearch(
		(typed, signal) =>
			new Promise((done, refused) => {
				asked.push({
					...{ typed, signal },
					answer: (clients) => {
						done({ clients, more: false });
					},
					fail: () => {
						refused(new Error('cut'));
					},
				});
			}),
	);
	const seek = (typed: string) => {
		search.type(typed);
		return search.seek();
	};
	return { search, asked, seek };
}

test('typing on calls the question before off, and a late answer to it shows nothing', async () => {
	const { search, asked, seek } = searching();
	const first = seek('ra');
	const second = seek('rav');
	expect(asked.map(({ typed, signal }) => [typed, signal.aborted])).toEqual([
		['ra', true],
		['rav', false],
	]);
	asked[1]?.answer([ravel]);
	await second;
	asked[0]?.answer([ravel, rabot]);
	await first;
	expect(search.clients).toEqual([ravel]);
	expect(search.asking).toBe(false);
});

test('until the answer comes there stands only what has the new letters too', async () => {
	const { search, asked, seek } = searching();
	const first = seek('ra');
	asked[0]?.answer([ravel, rabot]);
	await first;
	search.type('cafe ra');
	expect(search.clients).toEqual([ravel]);
	expect(search.asking).toBe(true);
	search.type('');
	expect(search.clients).toEqual([]);
	expect(search.asking).toBe(false);
});

test('an answer that does not come is said, until one types on', async () => {
	const { search, asked, seek } = searching();
	const first = seek('ra');
	asked[0]?.fail();
	await first;
	expect(search.failed).toBe(true);
	search.type('rab');
	expect(search.failed).toBe(false);
});
