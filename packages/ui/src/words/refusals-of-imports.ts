import type { Said } from './language.ts';

/** Why a file does not come in (refusals.ts). */
export const wordsOfImports = {
	'import.kindUnknown': said(
		'Ces colonnes ne disent pas si ce fichier liste des factures ou des clients : {columns}. Dites ce qu’il contient.',
		'These columns do not tell whether the file lists invoices or clients: {columns}. Say what it contains.',
	),
	'import.linesRefused': said(
		'{lines} lignes ne peuvent pas être lues ; rien n’a été importé.',
		'{lines} lines cannot be read; nothing was imported.',
	),
	'import.nobody': said('Ce fichier ne contient aucun client.', 'This file contains no client.'),
	'import.nothingOwed': said(
		'Le fichier ne contient aucune écriture sur un compte client (411, 413, 416, 4191).',
		'The file has no entry on a client account (411, 413, 416, 4191).',
	),
	'import.older': said(
		'Un fichier plus récent de cet exercice a déjà été importé : importez le dernier.',
		'A more recent file of this year was imported already: import the latest one.',
	),
	'import.unknown': said('Cet import n’existe pas.', 'There is no such import.'),
} as const satisfies Readonly<Record<string, Said>>;

function said(fr: string, en: string): Said {
	return { fr, en };
}
