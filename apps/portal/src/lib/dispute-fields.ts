type DisputeField = 'reason' | 'amount' | 'words' | 'files';

/** Which field of the form a refusal is about; undefined when it is about the whole of it. */
export function fieldOf(refusal: string): DisputeField | undefined {
	if (refusal.startsWith('document.')) return 'files';
	if (refusal.startsWith('money.')) return 'amount';
	return fields[refusal];
}

const fields: Readonly<Record<string, DisputeField>> = {
	'dispute.reasonMissing': 'reason',
	'dispute.reasonUnknown': 'reason',
	'dispute.amountNotPositive': 'amount',
	'dispute.tooMuch': 'amount',
	'dispute.messageEmpty': 'words',
};
