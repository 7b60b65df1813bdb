import type { About, ImportRefusal, ImportWarning } from './refusal.ts';

type Sentence = (about: About) => string;
type Words = { readonly fr: Sentence; readonly en: Sentence };

const say = (fr: string, en: string): Words => ({ fr: filled(fr), en: filled(en) });

/** `{name}` is what the refusal carries under that name. */
const filled =
	(text: string): Sentence =>
	(about) =>
		text.replace(/\{(\w+)\}/g, (_, name: string) => String(about[name] ?? '?'));

/** What each refusal says, and what to do about it. The place (line, column) and the cell are put before it by who prints it. */
const WORDS = {
	'file.empty': say('Le fichier est vide.', 'The file is empty.'),
	'file.binary': say(
		'Ce n’est pas un fichier de texte ({kind}). Exportez-le en CSV, XLSX ou FEC.',
		'This is not a text file ({kind}). Export it as CSV, XLSX or FEC.',
	),
	'file.damaged': say(
		'Le classeur ne s’ouvre pas ({reason}). Ouvrez-le dans votre tableur, enregistrez-le de nouveau sans mot de passe, puis réessayez.',
		'The workbook does not open ({reason}). Open it in your spreadsheet, save it again without a password, and try again.',
	),
	'file.headerMissing': say(
		'Aucune ligne ne nomme les colonnes. Attendu : {expected}.',
		'No line names the columns. Expected: {expected}.',
	),
	'file.columnsMissing': say(
		'Il manque des colonnes : {columns}. Ajoutez-les, ou dites quelle colonne en tient lieu.',
		'Columns are missing: {columns}. Add them, or say which column stands for them.',
	),
	'file.columnTwice': say('La colonne {column} figure deux fois.', 'The column {column} appears twice.'),
	'dates.ambiguous': say(
		'Le fichier ne permet pas de savoir si « {example} » commence par le jour ou par le mois. Précisez-le.',
		'The file does not tell whether “{example}” begins with the day or the month. Say which.',
	),
	'decimals.ambiguous': say(
		'Le fichier ne permet pas de savoir si « {example} » compte des milliers ou des décimales. Précisez le séparateur décimal.',
		'The file does not tell whether “{example}” has thousands or decimals. Say which mark stands before the decimals.',
	),
	'line.columns': say(
		'{expected} colonnes attendues, {found} trouvées. Un séparateur se trouve peut-être dans un libellé.',
		'{expected} columns expected, {found} found. There may be a separator inside a label.',
	),
	'line.malformed': say(
		'La ligne est illisible, sans doute à cause d’un guillemet jamais refermé.',
		'The line cannot be read, probably because a quotation mark is never closed.',
	),
	'value.missing': say('La valeur manque.', 'The value is missing.'),
	'date.malformed': say('Ce n’est pas une date du calendrier.', 'This is not a day of the calendar.'),
	'amount.malformed': say('Ce n’est pas un montant.', 'This is not an amount.'),
	'amount.tooPrecise': say(
		'Le montant a plus de décimales que sa devise ; il n’est pas arrondi à votre place.',
		'The amount has more decimals than its currency; it is not rounded for you.',
	),
	'amount.beyondTotal': say(
		'Ce qui est réglé ou restant dû dépasse le montant.',
		'What is paid or still open is more than the amount.',
	),
	'currency.unknown': say(
		'Cette devise n’existe pas (code ISO 4217 attendu, par exemple EUR).',
		'There is no such currency (an ISO 4217 code is expected, such as EUR).',
	),
	'sense.unknown': say(
		'Le sens n’est ni débit (D, +1) ni crédit (C, -1).',
		'The sense is neither debit (D, +1) nor credit (C, -1).',
	),
	'number.lostDigits': say(
		'Le tableur a remplacé ce numéro par une notation scientifique et en a perdu les chiffres. Mettez la colonne au format texte et exportez de nouveau.',
		'The spreadsheet replaced this number by scientific notation and lost its figures. Set the column to text and export again.',
	),
	'email.malformed': say('Ce n’est pas une adresse e-mail.', 'This is not an email address.'),
	'phone.malformed': say('Ce numéro de téléphone n’existe pas.', 'There is no such phone number.'),
	'answer.unknown': say('Répondez par oui ou par non.', 'Answer yes or no.'),
	'kind.unknown': say('Ni facture, ni avoir, ni règlement.', 'Neither an invoice, a credit note nor a payment.'),
	'language.unknown': say('Langue inconnue : fr ou en.', 'Unknown language: fr or en.'),
	'country.unknown': say(
		'Pays inconnu : donnez son code (FR, BE…) ou son nom.',
		'Unknown country: give its code (FR, BE…) or its name.',
	),
	'term.malformed': say(
		'Conditions de paiement illisibles. Exemples : 30 jours ; 45 jours fin de mois ; comptant.',
		'The payment terms cannot be read. Examples: 30 days; 45 days end of month; cash.',
	),
	'fec.name': say(
		'Le nom du fichier ne suit pas la règle (SIREN, FEC, date de clôture) ; il est lu quand même.',
		'The name of the file does not follow the rule (SIREN, FEC, closing day); it is read all the same.',
	),
	'fec.unbalancedEntry': say(
		'L’écriture {entry} du journal {journal} n’est pas équilibrée.',
		'Entry {entry} of journal {journal} does not balance.',
	),
	'fec.unbalancedFile': say(
		'Le fichier n’est pas équilibré : débits et crédits diffèrent de {difference} (en centimes).',
		'The file does not balance: debits and credits differ by {difference} (in minor units).',
	),
	'due.beforeIssued': say('L’échéance de {number} précède sa date.', 'The due date of {number} lies before its day.'),
} satisfies Record<ImportRefusal | ImportWarning, Words>;

/** The sentence for a refusal or warning. */
export const inWords = (code: ImportRefusal | ImportWarning, about: About, language: 'fr' | 'en'): string =>
	WORDS[code][language](about);

/** Whether a code is one of this room: told apart from the refusals of commands, which have their words elsewhere. */
export const isImportRefusal = (code: string): code is ImportRefusal => Object.hasOwn(WORDS, code);
