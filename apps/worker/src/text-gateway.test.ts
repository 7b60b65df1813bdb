import { expect, test } from 'vitest';
import { textGatewayIn } from './text-gateway.ts';

test('SCN-13 without a gateway no text goes by itself; with one, sms unless told otherwise', () => {
	expect(textGatewayIn({})).toEqual({ gateway: undefined, complaints: [] });
	expect(textGatewayIn({ TEXT_GATEWAY_URL: 'http://127.0.0.1:9/texts' }).gateway?.channels).toEqual(['sms']);
	const both = { TEXT_GATEWAY_URL: 'http://127.0.0.1:9/texts', TEXT_GATEWAY_CHANNELS: 'viber, sms' };
	expect(textGatewayIn(both)).toMatchObject({ gateway: { channels: ['sms', 'viber'] }, complaints: [] });
});

test('a wrong address or channel is told in a sentence each', () => {
	const wrong = { TEXT_GATEWAY_URL: 'nowhere', TEXT_GATEWAY_CHANNELS: 'sms,pigeon' };
	expect(textGatewayIn(wrong).complaints).toEqual([
		'TEXT_GATEWAY_URL should be an address, and is "nowhere".',
		'TEXT_GATEWAY_CHANNELS should be some of sms,whatsapp,viber, and is "sms,pigeon".',
	]);
});
