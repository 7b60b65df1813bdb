import { parseBic } from '@quittance/core/identifiers/bic.ts';
import { parseCreditorReference } from '@quittance/core/identifiers/creditor-reference.ts';
import { epcPayload } from '@quittance/core/identifiers/epc-qr.ts';
import { parseIban } from '@quittance/core/identifiers/iban.ts';
import type { Currency, Minor } from '@quittance/core/money/money.ts';
import QRCode from 'qrcode';

/** What somebody is asked to transfer, and to whom. */
export type TransferAsked = {
	readonly organization: {
		readonly name: string;
		readonly iban?: string | undefined;
		readonly bic?: string | undefined;
	};
	readonly currency: Currency;
	readonly due: Minor;
	readonly reference: string;
};

/**
 * The QR code that a banking app turns into a transfer of what is due (EPC069-12), as SVG; undefined when there can
 * be none: another currency than the euro, nothing due, or no sound account of the sender's.
 */
export async function epcCode({ organization, currency, due, reference }: TransferAsked): Promise<string | undefined> {
	const account = parseIban(organization.iban ?? '');
	if (!account.ok) return undefined;
	const bic = parseBic(organization.bic ?? '');
	const structured = parseCreditorReference(reference);
	const payload = epcPayload({
		name: organization.name.slice(0, 70),
		iban: account.value.iban,
		...(bic.ok && { bic: bic.value }),
		amount: { minor: due, currency },
		...(structured.ok ? { reference: structured.value } : { text: reference.slice(0, 140) }),
	});
	if (!payload.ok) return undefined;
	return QRCode.toString(payload.value, { type: 'svg', errorCorrectionLevel: 'M', margin: 0 });
}
