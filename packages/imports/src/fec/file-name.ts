import { type Day, parseDay } from '@quittance/core/calendar/day.ts';

/**
 * What the name of an accounting file tells: SIREN, `FEC`, the day the year closes. Undefined for any other name, which deserves
 * a warning (`fec.name`) and no more. Some programs write ten digits where the nine of a SIREN belong.
 */
export function fecFileName(name: string): { readonly siren: string; readonly closesOn: Day } | undefined {
	const parts = /^(\d{9,10})FEC(\d{4})(\d\d)(\d\d)[^/\\]*$/i.exec(name);
	const closesOn = parts && parseDay(`${parts[2]}-${parts[3]}-${parts[4]}`);
	return closesOn ? { siren: parts[1] ?? '', closesOn } : undefined;
}
