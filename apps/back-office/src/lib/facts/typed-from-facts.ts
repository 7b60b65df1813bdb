import type { TypedFacts } from '@quittance/core/client/fact-names.ts';
import { formatDecimal } from '@quittance/core/money/decimal.ts';
import type { OfficeAnswers } from '@quittance/api/office/router.ts';
import type { Language } from '@quittance/ui/words/language.ts';

type Facts = OfficeAnswers['clientFacts']['of'];

/** The facts of a client as somebody would type them, to be typed over. */
export function typedFromFacts({ facts, currency }: Pick<Facts, 'facts' | 'currency'>, language: Language): TypedFacts {
	const text = (value: string | number | null) => (value === null ? '' : String(value));
	const parted = facts.firstName !== null || facts.lastName !== null;
	return {
		name: facts.name,
		tradeName: text(facts.tradeName),
		legalForm: text(facts.legalForm),
		siren: text(facts.siren),
		siret: text(facts.siret),
		vatNumber: text(facts.vatNumber),
		civility: text(facts.civility),
		firstName: text(facts.firstName),
		// Whoever came with a file has one name, and it is not for us to part it.
		lastName: parted ? text(facts.lastName) : facts.name,
		accountCode: facts.accountCode,
		country: text(facts.country),
		language: text(facts.language),
		owner: text(facts.ownerId),
		acquisitionSource: text(facts.acquisitionSource),
		termsDays: text(facts.termsDays),
		termsEndOfMonth: facts.termsEndOfMonth ?? 'none',
		termsOnThe: text(facts.termsOnThe),
		creditLimit: facts.creditLimitMinor === null ? '' : decimal(facts.creditLimitMinor, currency, language),
		supplier: facts.supplier ? 'on' : '',
		conflict: facts.conflict ? 'on' : '',
	};
}

function decimal(minor: bigint, currency: string, language: Language): string {
	const plain = formatDecimal(minor, currency).replace(/\.0+$/, '');
	return language === 'fr' ? plain.replace('.', ',') : plain;
}
