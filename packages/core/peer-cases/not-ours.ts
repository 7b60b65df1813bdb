/**
 * Cases that we do not reproduce, each with its reason; docs/decisions/0016-peer-cases.md says more of every `should`. A case
 * in this list is not run; all others are.
 */
export const notOurs: Readonly<Record<string, string>> = {
	'TRY-011': 'a reminder level carries no fee: what may be claimed for lateness is what the law or the contract gives',
	'KB-020': 'severity follows age, not the number of unpaid invoices',
	'KB-029': 'a client has no parent that pays for it',
	'LAG-005': 'days are whole: four days and a second are four days',
	'LAG-007': 'a currency without a minimum has none, and is chased',
	'LAG-026': 'a draft is no invoice here: nothing enters the book before it is issued, so there is nothing to refuse',
	'MET-029': 'debts are not written off here, and no invoice climbs two levels on one day',
	'NIN-008': 'reminders end with R5, none is endless',
	'NIN-009': 'reminders end with R5, none is endless',
};
