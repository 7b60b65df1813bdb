import type { CastMember } from '@quittance/stories/cast/cast-member.ts';

const COLUMNS = [
	'Code client',
	'Nom',
	'Contact',
	'E-mail',
	'Accepte e-mail',
	'Téléphone',
	'Adresse',
	'Code postal',
	'Ville',
	'Pays',
	'Langue',
	'Profil',
	'Groupes',
	'Conditions de paiement',
];

/** The firm's file of clients as a spreadsheet would save it: semicolons, a header in French. */
export const clientList = (clients: readonly CastMember[]): string =>
	[COLUMNS, ...clients.map(rowOf)].map((cells) => `${cells.map(quoted).join(';')}\r\n`).join('');

const rowOf = (one: CastMember): string[] => [
	one.code,
	one.name,
	one.contact,
	one.email ?? '',
	one.acceptsEmail ? 'oui' : 'non',
	one.phone ?? '',
	one.street,
	one.postalCode,
	one.city,
	one.country,
	one.language,
	one.profile,
	one.groups.join(', '),
	`${one.termsDays} jours`,
];

const quoted = (cell: string): string => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
