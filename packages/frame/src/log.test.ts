import { expect, test } from 'vitest';
import { reportFault } from './faults.ts';
import { jsonLog } from './log.ts';

const clock = () => new Date('2026-03-10T09:00:00Z');
const logged = (write: (log: ReturnType<typeof jsonLog>) => void) => {
	const lines: string[] = [];
	write(jsonLog(clock, (line) => lines.push(line)));
	return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
};

test('an event is one line, whatever its words hold; an error keeps its cause, an amount its digits', () => {
	const fault = new Error('two\nlines', { cause: new Error('the first') });
	const [line, none] = logged((log) => log('error', 'night.broke', { fault, openMinor: 9_007_199_254_740_993n }));
	expect(none).toBeUndefined();
	expect(line).toMatchObject({
		at: '2026-03-10T09:00:00.000Z',
		level: 'error',
		event: 'night.broke',
		openMinor: '9007199254740993',
		fault: { message: 'two\nlines', cause: { message: 'the first' } },
	});
});

test('a fault is written down under the number that the person sees, and each has its own', () => {
	const numbers: string[] = [];
	const lines = logged((log) => {
		for (const path of ['/board', '/clients']) numbers.push(reportFault(log)(new Error('broken'), { path }));
	});
	expect(numbers[0]).toMatch(/^[0-9A-F]{10}$/);
	expect(new Set(numbers).size).toBe(2);
	expect(lines).toMatchObject([
		{ event: 'request.failed', faultId: numbers[0], path: '/board', fault: { message: 'broken' } },
		{ event: 'request.failed', faultId: numbers[1], path: '/clients' },
	]);
});
