const header =
	'JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise';

/** The books of tomorrow: one invoice, to a client whose name nobody knows yet. */
export function fecOfTomorrow(client = 'Essai et Fils'): { name: string; mimeType: string; buffer: Buffer } {
	const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
	const line = (account: string, party: string, debit: string, credit: string) =>
		[
			'VE',
			'Ventes',
			'1',
			day,
			...account.split('|'),
			...party.split('|'),
			'FA-ESSAI-1',
			day,
			'Facture',
			debit,
			credit,
			'',
			'',
			day,
			'',
			'',
		].join('\t');
	const lines = [
		header,
		line('411000|Clients', `${client.replaceAll(/\W/g, '').toUpperCase()}|${client}`, '1200,00', '0,00'),
		line('706000|Prestations', '|', '0,00', '1000,00'),
		line('445710|TVA collectée', '|', '0,00', '200,00'),
	];
	return {
		name: `552081317FEC${day}.txt`,
		mimeType: 'text/plain',
		buffer: Buffer.from(`${lines.join('\r\n')}\r\n`),
	};
}
