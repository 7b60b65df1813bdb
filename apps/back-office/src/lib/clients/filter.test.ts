import { expect, test } from 'vitest';
import { filterIn, listAddress, narrows } from './filter.ts';

const read = (query: string) => filterIn(new URLSearchParams(query));

test('CLI-11 a filter stands in the address, and comes back from it', () => {
	const address = '/clients?q=Lef%C3%A8vre&profile=p&tag=t&owner=o&late&sort=overdue&without=code+owner';
	expect(listAddress(read(address.slice(9)))).toBe(address);
	expect(read('q=Dupont&group=g')).toMatchObject({ search: 'Dupont', group: 'g', late: false, sort: 'name' });
});

test('what is usual, empty or unknown leaves no trace', () => {
	expect(listAddress(read('q=+&profile=&sort=colour&without=name+shape'))).toBe('/clients');
	expect(narrows(read('q=+&profile=&sort=overdue'))).toBe(false);
	expect(narrows(read('late'))).toBe(true);
});
