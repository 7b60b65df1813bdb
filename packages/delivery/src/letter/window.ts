/** Side on which the window of the sender's envelopes shows the address. */
export type AddressWindow = 'right' | 'left';

/**
 * Countries whose usual window envelopes have it on the right (France: NF Z 10-011); elsewhere left (ISO 269, DIN
 * 5008).
 */
const right = new Set([
	'FR',
	'GP',
	'MQ',
	'GF',
	'RE',
	'YT',
	'PM',
	'BL',
	'MF',
	'WF',
	'PF',
	'NC',
	'MC',
	'BE',
	'LU',
	'IT',
	'ES',
	'PT',
]);

/** The window of envelopes in the *sender's* country (CLI-05): they are bought there, wherever the letter goes. */
export const windowOf = (senderCountry: string): AddressWindow => (right.has(senderCountry) ? 'right' : 'left');
