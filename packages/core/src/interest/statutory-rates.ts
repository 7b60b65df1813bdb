import { day } from '../calendar/day.ts';
import { points } from './rate.ts';
import type { RateRow, Reference } from './rates.ts';

const COLUMNS: readonly Reference[] = ['ecb', 'bankOfEngland', 'frenchLegalInterest'];

/** By half-year: the ECB's main refinancing rate, the Bank of England's base rate, the French legal interest rate, as these publish them. */
const PUBLISHED = `
	2016-01-01   0.05   0.50   1.01
	2016-07-01   0.00   0.50   0.93
	2017-01-01   0.00   0.25   0.90
	2017-07-01   0.00   0.25   0.90
	2018-01-01   0.00   0.50   0.89
	2018-07-01   0.00   0.50   0.88
	2019-01-01   0.00   0.75   0.86
	2019-07-01   0.00   0.75   0.87
	2020-01-01   0.00   0.75   0.87
	2020-07-01   0.00   0.10   0.84
	2021-01-01   0.00   0.10   0.79
	2021-07-01   0.00   0.10   0.76
	2022-01-01   0.00   0.25   0.76
	2022-07-01   0.00   1.25   0.77
	2023-01-01   2.50   3.50   2.06
	2023-07-01   4.00   5.00   4.22
	2024-01-01   4.50   5.25   5.07
	2024-07-01   4.25   5.25   4.92
	2025-01-01   3.15   4.75   3.71
	2025-07-01   2.15   4.25   2.76
	2026-01-01   2.15   3.75   2.62
	2026-07-01   2.40   3.75   2.75
`;

/**
 * The rates that a new organization starts with; they are rows that an admin may add to. Percent, by half-year:
 * ECB main refinancing rate in force on 1 January and 1 July (Code de commerce L441-10 II; directive 2011/7 art. 3), Bank of
 * England base rate on 31 December and 30 June (SI 2002/1675), French legal interest rate for professionals (half-yearly
 * decree, Code monétaire et financier L313-2).
 */
export const STATUTORY_RATES: readonly RateRow[] = PUBLISHED.trim()
	.split('\n')
	.flatMap((line) => {
		const [validFrom = '', ...percents] = line.trim().split(/\s+/);
		return COLUMNS.map((reference, column) => ({
			reference,
			validFrom: day(validFrom),
			rate: points(Number(percents[column])),
		}));
	});
