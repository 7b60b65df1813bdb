import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalMarkOf, readAmount } from './amount.ts';
import { readAnswer } from './answer.ts';
import { readEmails, readPhones } from './contact.ts';
import { countryOf } from './country.ts';
import { type Cell, type DayOrder, readDay } from './day.ts';
import { dayOrderOf } from './day-order.ts';
import { readNumber } from './number.ts';
import { readPaymentTerms } from './payment-terms.ts';

test.each<[Cell, DayOrder, string | undefined]>([
	['05/01/2026', 'day-month-year', '2026-01-05'],
	['5/1/26', 'day-month-year', '2026-01-05'],
	['5-1-2026 00:00', 'day-month-year', '2026-01-05'],
	['05.01.2026', 'day-month-year', '2026-01-05'],
	['050126', 'day-month-year', '2026-01-05'],
	['05012026', 'day-month-year', '2026-01-05'],
	['20260105', 'day-month-year', '2026-01-05'],
	['2026-01-05', 'month-day-year', '2026-01-05'],
	['2026-01-05T23:59:00', 'day-month-year', '2026-01-05'],
	['1/5/2026', 'month-day-year', '2026-01-05'],
	['26/01/05', 'year-month-day', '2026-01-05'],
	['5 janv. 2026', 'day-month-year', '2026-01-05'],
	['05-Jan-26', 'day-month-year', '2026-01-05'],
	[46027, 'day-month-year', '2026-01-05'],
	[46027.75, 'day-month-year', '2026-01-05'],
	['46027', 'day-month-year', '2026-01-05'],
	[20260105, 'day-month-year', '2026-01-05'],
	['31/12/69', 'day-month-year', '2069-12-31'],
	['', 'day-month-year', undefined],
	['00/00/0000', 'day-month-year', undefined],
	['30/02/2026', 'day-month-year', 'date.malformed'],
	['1/26/2026', 'day-month-year', 'date.malformed'],
	['demain', 'day-month-year', 'date.malformed'],
])('INV-01 the day %j, written %s, is %s', (cell, order, day) => {
	expect(readDay(cell, order)).toBe(day);
});

test.each<[string, Cell[][], string]>([
	['a 26th month does not exist', [['1/2/2013'], ['1/26/2013']], 'month-day-year'],
	['a 26th month does not exist', [['1/2/2013'], ['26/1/2013']], 'day-month-year'],
	[
		'one slip of the pen proves nothing',
		[...Array.from({ length: 30 }, () => ['4/6/2013']), ['1/26/2013']],
		'ambiguous',
	],
	['4/6/2013 is two days', [['4/6/2013'], ['1/2/2013']], 'ambiguous'],
	['the same day either way asks nothing', [['5/5/2026'], ['2026-01-02']], 'day-month-year'],
	[
		'due days do not go back, line after line',
		[
			['1/2/2026', '2/3/2026'],
			['2/2/2026', '4/3/2026'],
			['3/1/2026', '2/2/2026'],
		],
		'day-month-year',
	],
	['without days there is nothing to ask', [['']], 'day-month-year'],
])('INV-01 the order of days is proven or asked for: %s', (_, rows, order) => {
	expect(dayOrderOf(rows)).toBe(order);
});

test.each<[Cell, ',' | '.', bigint | string | undefined]>([
	['1 234,56', ',', 123456n],
	['1\u00a0234,56\u00a0€', ',', 123456n],
	['1\u202f234,56 EUR', ',', 123456n],
	['1.234,56', ',', 123456n],
	['1,234.56', '.', 123456n],
	["1'234.56", '.', 123456n],
	['1 200,00-', ',', -120000n],
	['(12,50)', ',', -1250n],
	['−12,5', ',', -1250n],
	['-€12.50', '.', -1250n],
	['€ 12.50', '.', 1250n],
	['12', ',', 1200n],
	[',5', ',', 50n],
	[12.1, ',', 1210n],
	[0.1 + 0.2 + 1234.26, ',', 123456n],
	['', ',', undefined],
	['1.5', ',', 'amount.malformed'],
	['1,5', '.', 'amount.malformed'],
	['12,345', ',', 'amount.tooPrecise'],
	[12.345, ',', 'amount.tooPrecise'],
	['12 XQQ', ',', 'currency.unknown'],
	['douze', ',', 'amount.malformed'],
	['--1', ',', 'amount.malformed'],
])('INV-05 the amount %j with decimals after %j is %s', (cell, decimal, minor) => {
	const read = readAmount(cell, decimal, 'EUR');
	expect(typeof read === 'object' ? read.minor : read).toBe(minor);
});

test('INV-05 an amount says its currency and side, and has the decimals of its currency', () => {
	expect(readAmount('1 200 JPY', ',', 'EUR')).toEqual({ minor: 1200n, currency: 'JPY' });
	expect(readAmount('12,00 C', ',', 'EUR')).toEqual({ minor: 1200n, side: 'credit' });
});

test.each<[Cell[], string | undefined]>([
	[['1.234,56', '12'], ','],
	[['1,234.56'], '.'],
	[['12,5', '1,234'], ','],
	[['1.234.567'], ','],
	[['1,234', '2,345'], 'ambiguous'],
	[['12', '13'], undefined],
	[[12.5], undefined],
])('INV-05 the amounts %j prove %s', (cells, mark) => {
	expect(decimalMarkOf(cells)).toBe(mark);
});

test('INV-01 a number in scientific notation lost its figures', () => {
	expect(['1,23457E+11', '1.2E+15', 1.5e21].map(readNumber)).toEqual([undefined, undefined, undefined]);
	expect(['FA-1', 20260001, '12E5', '007'].map(readNumber)).toEqual(['FA-1', '20260001', '12E5', '007']);
});

test('CLI-06 yes is said, never read out of silence', () => {
	expect(['Oui', 'o', 'YES', 'x', '1', true].map(readAnswer)).toEqual([true, true, true, true, true, true]);
	expect(['', 'Non', 'n', '0', false].map(readAnswer)).toEqual([false, false, false, false, false]);
	expect(readAnswer('peut-être')).toBe('answer.unknown');
});

test('CLI-03 phone numbers become E.164, or are refused', () => {
	expect(readPhones('06 12 34 56 78', ['FR'])).toEqual([{ number: '+33612345678', mobile: true }]);
	expect(readPhones(612345678, ['FR'])).toEqual([{ number: '+33612345678', mobile: true }]);
	expect(readPhones('01.45.67.89.01 / +32 470 12 34 56', ['BE', 'FR'])).toEqual([
		{ number: '+33145678901', mobile: false },
		{ number: '+32470123456', mobile: true },
	]);
	expect(readPhones('12', ['FR'])).toBe('phone.malformed');
});

test('CLI-04 email addresses, several in a cell, or refused', () => {
	expect(readEmails('Compta <compta@durand.fr>; a.b+c@example.co.uk')).toEqual([
		'compta@durand.fr',
		'a.b+c@example.co.uk',
	]);
	for (const wrong of ['durand', 'a@b', 'a b@c.fr', 'a@b@c.fr', 'a..b@c.fr'])
		expect(readEmails(wrong)).toBe('email.malformed');
});

test.each<[string, unknown]>([
	['30 jours', { days: 30, endOfMonth: 'none' }],
	['45 j. fin de mois', { days: 45, endOfMonth: 'afterDays' }],
	['Fin de mois 45 jours', { days: 45, endOfMonth: 'beforeDays' }],
	['30 jours fin de mois le 10', { days: 30, endOfMonth: 'afterDays', onThe: 10 }],
	['Net 60', { days: 60, endOfMonth: 'none' }],
	['À réception', { days: 0, endOfMonth: 'none' }],
	['', undefined],
	['quand il veut', 'term.malformed'],
])('CLI-08 the payment terms %j are understood', (text, terms) => {
	expect(readPaymentTerms(text)).toEqual(terms);
});

test('CLI-05 countries by code or name', () => {
	expect(['', 'be', 'Belgique', 'Germany', 'ALLEMAGNE', 'UK', 'Pays-Bas'].map((text) => countryOf(text, 'FR'))).toEqual(
		['FR', 'BE', 'BE', 'DE', 'DE', 'GB', 'NL'],
	);
	expect(countryOf('Syldavie', 'FR')).toBeUndefined();
});

test('INV-01 no cell makes a reader fail', () => {
	fc.assert(
		fc.property(
			fc.oneof(fc.string(), fc.double(), fc.boolean()),
			fc.constantFrom<DayOrder>('day-month-year', 'month-day-year', 'year-month-day'),
			(cell, order) => {
				for (const read of [
					readDay(cell, order),
					readAmount(cell, ',', 'EUR'),
					readAmount(cell, '.', 'JPY'),
					readNumber(cell),
					readAnswer(cell),
					readEmails(cell),
					readPhones(cell, ['FR']),
					readPaymentTerms(cell),
				]) {
					expect(read).not.toBeNaN();
				}
			},
		),
	);
});
