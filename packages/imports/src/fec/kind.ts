import { BALANCE_SHEET, CAPITAL, COSTS, isAdvance, LIKE_SALES, MONEY, OPENING, REVENUE, SALES } from './accounts.ts';
import type { Entry } from './entry.ts';
import type { CreditKind, DebitKind, DocumentKind } from './ledger-document.ts';
import type { FecLine } from './line.ts';

type Nature = 'opening' | 'sale' | 'sale and money' | 'money' | 'other';

/**
 * What an entry is, told by the accounts on its other side and not by its journal, whose codes every firm chooses (domain.md 4).
 */
export function natureOf(entry: Entry): Nature {
	if (opens(entry)) return 'opening';
	const { says } = entry;
	if (says & SALES) return says & MONEY ? 'sale and money' : 'sale';
	if (says & MONEY) return 'money';
	return says & LIKE_SALES && !(says & COSTS) ? 'sale' : 'other';
}

const KINDS: Readonly<Record<Nature, readonly [debit: DebitKind, credit: CreditKind]>> = {
	opening: ['opening debit', 'opening credit'],
	sale: ['invoice', 'credit note'],
	'sale and money': ['invoice', 'payment'],
	money: ['refund', 'payment'],
	other: ['adjustment debit', 'adjustment credit'],
};

/** What one receivable line of an entry is. A debit against money is a payment that came back, or money given back. */
export function kindOf(nature: Nature, line: FecLine, debit: boolean): DocumentKind {
	const what = isAdvance(line.account) && nature === 'sale' ? 'other' : nature;
	return KINDS[what][debit ? 0 : 1];
}

/** Balances carried over from last year: no costs or revenue, and named so, or with the accounts of a balance sheet together. */
function opens(entry: Entry): boolean {
	const { says } = entry;
	if (says & OPENING) return true;
	if (says & (COSTS | REVENUE)) return false;
	if (OPENING_NAME.test(plain(entry.journalName))) return true;
	if (OPENING_LABEL.test(plain(entry.receivables[0]?.label ?? ''))) return true;
	const onlyMoney = says === MONEY;
	if (OPENING_CODE.test(entry.journalCode) && !onlyMoney) return true;
	return (says & CAPITAL) !== 0 && BALANCE_SHEET.filter((one) => says & one).length >= 3;
}

const OPENING_CODE = /^(ANO?|ANX|ANC|AND|A\.N\.?|RAN?|RN|OUV|NOUV|ANOUV\w*)\d*$/i;
const OPENING_NAME = /\ba[ -]?nouveaux?\b|\bouverture\b|\bopening\b|\breprise (de|des) soldes?\b/i;
const OPENING_LABEL =
	/^(solde |soldes |report |reports |ecriture )?(d')?a[ -]?nouveaux?\b|^r\.?a\.?n\b|^(bilan )?(d')?ouverture\b|^reprise (de |des )?soldes?\b|^opening balance/i;

const plain = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
