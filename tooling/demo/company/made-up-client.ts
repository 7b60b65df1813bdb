import { member, type CastMember } from '@quittance/stories/cast/cast-member.ts';
import type { Chance } from '../ledger/chance.ts';
import { englishCountries, englishTrades } from './english-names.ts';
import {
	frenchFirstNames,
	frenchStreets,
	frenchSurnames,
	frenchTowns,
	frenchTrades,
	SOUTH_EAST,
} from './french-names.ts';

/** A firm of the region or of the country, reachable by mail but for one in twelve. */
export function frenchClient(luck: Chance, taken: Set<string>): CastMember {
	const surname = luck.oneOf(frenchSurnames);
	const [postalCode, city] = luck.oneOf(frenchTowns);
	const code = freeCode(surname, taken);
	const townHall = luck.onceIn(60);
	return member({
		code,
		name: townHall ? `Mairie de Saint-${surname}` : `${luck.oneOf(frenchTrades)} ${surname}`,
		contact: `${luck.oneOf(frenchFirstNames)} ${surname}`,
		email: luck.onceIn(12) ? null : `compta@${code.toLowerCase()}.example`,
		street: `${luck.between(1, 120)} ${luck.oneOf(frenchStreets)}`,
		postalCode,
		city,
		phone: `+3347${luck.between(2_000_000, 9_999_999)}`,
		profile: townHall ? 'Public' : 'Standard',
		groups: [...(SOUTH_EAST.has(city) ? ['Région Sud-Est'] : []), ...(luck.onceIn(25) ? ['Grands comptes'] : [])],
		termsDays: luck.oneOf([30, 30, 30, 45, 60]),
	});
}

/** A firm abroad that reads English. */
export function englishClient(luck: Chance, taken: Set<string>): CastMember {
	const { country, form, dialling, surnames, firstNames, towns, streets } = luck.oneOf(englishCountries);
	const surname = luck.oneOf(surnames);
	const [postalCode, city] = luck.oneOf(towns);
	const code = freeCode(surname, taken);
	return member({
		code,
		name: `${surname} ${luck.oneOf(englishTrades)} ${form}`,
		contact: `${luck.oneOf(firstNames)} ${surname}`,
		email: `accounts@${code.toLowerCase()}.example`,
		street:
			country === 'NL'
				? `${luck.oneOf(streets)} ${luck.between(2, 240)}`
				: `${luck.between(2, 240)} ${luck.oneOf(streets)}`,
		postalCode,
		city,
		country,
		language: 'en',
		phone: `${dialling}${luck.between(2_000_000, 9_999_999)}`,
		groups: ['Export'],
		termsDays: luck.oneOf([30, 30, 45]),
	});
}

/** The surname in capitals, with a number from the second one on. */
function freeCode(surname: string, taken: Set<string>): string {
	const letters = surname
		.toUpperCase()
		.normalize('NFD')
		.replace(/[^A-Z]/g, '');
	let code = letters;
	for (let at = 2; taken.has(code); at += 1) code = `${letters}${at}`;
	taken.add(code);
	return code;
}
