import { expect, test } from 'vitest';
import { dueAddress, dueAddressWith, dueFilterIn, narrowsDue } from './filter.ts';

const read = (query: string) => dueFilterIn(new URLSearchParams(query));

test.each(['/due', '/due?profile=p&group=g&scenario=s&step=R2&channel=letter', '/due?step=notice'])(
	'TSK-07 PRF-06 GRP-04 the filters of what is due stand in the address: %s',
	(address) => {
		const filter = read(address.split('?')[1] ?? '');
		expect(dueAddress(filter)).toBe(address);
		expect(narrowsDue(filter)).toBe(address !== '/due');
	},
);

test('TSK-07 what no filter can mean is left out, and a page further on keeps them', () => {
	expect(dueAddress(read('step=R9&channel=pigeon&profile='))).toBe('/due');
	expect(dueAddress(read('step=R1'), 'abc')).toBe('/due?step=R1&after=abc');
});

test('TSK-07 one filter is changed or dropped, and the others stay', () => {
	expect(dueAddressWith(read('step=R1'), 'channel', 'letter')).toBe('/due?step=R1&channel=letter');
	expect(dueAddressWith(read('step=R1&channel=letter'), 'step', '')).toBe('/due?channel=letter');
});
