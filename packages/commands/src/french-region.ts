const BY_DEPARTMENT: Readonly<Record<string, string>> = {
	'57': '57',
	'67': '67',
	'68': '68',
	'971': 'GP',
	'972': 'MQ',
	'973': 'GF',
	'974': 'RE',
	'976': 'YT',
};

/** Two islands left Guadeloupe and kept its postal codes. */
const BY_POSTAL_CODE: Readonly<Record<string, string>> = { '97133': 'BL', '97150': 'MF' };

/**
 * The region whose holidays a French postal code lives by, as `holidaysOf` names it: Moselle, Bas-Rhin, Haut-Rhin, an overseas
 * region, or null where the country's holidays are all (SCN-19).
 */
export function regionOfPostalCode(postalCode: string): string | null {
	const code = postalCode.replace(/\s+/g, '');
	if (!/^\d{5}$/.test(code)) return null;
	return BY_POSTAL_CODE[code] ?? BY_DEPARTMENT[code.slice(0, 3)] ?? BY_DEPARTMENT[code.slice(0, 2)] ?? null;
}
