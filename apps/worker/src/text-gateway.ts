import { httpGateway, type HttpGatewayOptions } from '@quittance/delivery/other/http-gateway.ts';
import { textCarrier } from '@quittance/delivery/other/text-carrier.ts';
import type { TextChannel } from '@quittance/delivery/other/text-connector.ts';
import type { Worker } from './worker.ts';

export type TextGateway = Omit<HttpGatewayOptions, 'id' | 'timeout'>;

const textChannels: readonly TextChannel[] = ['sms', 'whatsapp', 'viber'];

/** The gateway that TEXT_GATEWAY_URL and its companions name, if any, and what is wrong with them, a sentence each. */
export function textGatewayIn(environment: Readonly<Record<string, string | undefined>>): {
	readonly gateway: TextGateway | undefined;
	readonly complaints: readonly string[];
} {
	const told = (name: string) => environment[`TEXT_GATEWAY_${name}`]?.trim() || undefined;
	const url = told('URL');
	if (url === undefined) return { gateway: undefined, complaints: [] };
	const complaints: string[] = [];
	if (!URL.canParse(url)) complaints.push(`TEXT_GATEWAY_URL should be an address, and is "${url}".`);
	const named = (told('CHANNELS') ?? 'sms').split(',').map((name) => name.trim());
	const channels = textChannels.filter((channel) => named.includes(channel));
	if (channels.length !== named.length)
		complaints.push(`TEXT_GATEWAY_CHANNELS should be some of ${textChannels.join(',')}, and is "${named.join(',')}".`);
	return { gateway: { url, channels, token: told('TOKEN'), sender: told('SENDER') }, complaints };
}

/** What carries texts through a gateway; undefined without one. */
export const textsThrough = (gateway: TextGateway | undefined): Worker['texts'] =>
	gateway && { carrier: textCarrier(httpGateway({ id: 'gateway', ...gateway })), channels: gateway.channels };
