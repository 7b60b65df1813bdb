import { printedLines, type PostalAddress } from '@quittance/core/client/postal-address.ts';
import { postalAddressOf, senderOf } from '@quittance/db/messages.ts';
import type { Tx } from '@quittance/db/open.ts';
import { writingFacts } from '@quittance/db/places-to-write.ts';

/** The client's address as it stands on an envelope, its name first; undefined when it has none, or objects to letters. */
export async function envelopeOf(tx: Tx, clientId: string): Promise<string[] | undefined> {
	const [address, client, sender] = await Promise.all([
		postalAddressOf(tx, clientId),
		writingFacts(tx, clientId),
		senderOf(tx),
	]);
	return address && client && envelopeLines(client.name, address, { from: sender.country, language: client.language });
}

/** The lines of an envelope, town and code as the country of the address prints them (CLI-05); the country last, in capitals, when it goes abroad. */
export function envelopeLines(
	name: string,
	address: PostalAddress,
	{ from, language }: { readonly from: string; readonly language: string },
): string[] {
	const abroad = address.country === from ? [] : [countryName(address.country, language)];
	return [name, ...printedLines(address), ...abroad].filter(Boolean);
}

const countryName = (country: string, language: string): string =>
	(new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country).toLocaleUpperCase(language);
