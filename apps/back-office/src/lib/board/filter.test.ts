import { expect, test } from 'vitest';
import { boardAddress, boardAddressWith, boardFilterIn, narrowsBoard } from './filter.ts';

const read = (query: string) => boardFilterIn(new URLSearchParams(query));

test.each([
	'/board',
	'/board?day=mine',
	'/board?q=dupont&profile=p&group=g&scenario=s&step=R2&channel=phone&person=k&from=500&late=31',
	'/board?channel=task',
])('TSK-07 the filters of the board stand in the address: %s', (address) => {
	expect(boardAddress(read(address.split('?')[1] ?? ''))).toBe(address);
	expect(narrowsBoard(read(address.split('?')[1] ?? ''))).toBe(address !== '/board');
});

test('TSK-07 what no filter can mean is left out', () => {
	expect(boardAddress(read('step=R9&channel=pigeon&from=-3&late=99999&day=yours&q=+&profile='))).toBe('/board');
});

test('TSK-07 whoever asked for more cards has them in the address too', () => {
	expect(boardAddress(read('step=R1'), 300)).toBe('/board?step=R1&most=300');
});

test('TSK-07 one filter is changed or dropped, and the others stay', () => {
	expect(boardAddressWith(read('step=R1&q=dupont'), 'late', '31')).toBe('/board?q=dupont&step=R1&late=31');
	expect(boardAddressWith(read('step=R1&q=dupont'), 'step', '')).toBe('/board?q=dupont');
});
