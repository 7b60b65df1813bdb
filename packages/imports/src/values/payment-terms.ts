import type { PaymentTerms } from '@quittance/core/calendar/terms.ts';
import type { Cell } from './day.ts';

/**
 * Payment terms in words: `30 jours`, `45 j fin de mois`, `fin de mois 45 j`, `30 jours fin de mois le 10`, `60 days`, `comptant`. The end of the month goes
 * where it is written: after the days, or before them (domain.md 2). Undefined when the cell is empty.
 */
export function readPaymentTerms(cell: Cell): PaymentTerms | 'term.malformed' | undefined {
	const text = String(cell)
		.normalize('NFD')
		.replace(/[\u0300-\u036f.]/g, '')
		.trim()
		.toLowerCase();
	if (text === '') return undefined;
	if (/^(comptant|a reception|immediat|cash|on receipt|due on receipt|immediate)/.test(text))
		return { days: 0, endOfMonth: 'none' };
	const days = /(\d{1,3})/.exec(text);
	if (!days || Number(days[1]) > 365) return 'term.malformed';
	const end = /fin de mois|fdm|fin mois|end of month|eom/.exec(text);
	if (!end)
		return /^(net )?\d+ *(j|jours?|jrs?|d|days?)?( net| nets| date de facture)?$/.test(text)
			? { days: Number(days[1]), endOfMonth: 'none' }
			: 'term.malformed';
	const onThe = Number(/\b(?:le|the) (\d{1,2})\b/.exec(text)?.[1] ?? 0);
	return {
		days: Number(days[1]),
		endOfMonth: end.index < days.index ? 'beforeDays' : 'afterDays',
		...(onThe > 0 && onThe <= 31 && { onThe }),
	};
}
