import { writtenChannels, type WrittenChannel } from '@quittance/core/message/may-write-to.ts';
import type { OfficeAnswers } from '@quittance/api/office/router.ts';
import { m } from '#lib/paraglide/messages.js';

export type Ways = OfficeAnswers['messages']['ways'];
export type Underway = OfficeAnswers['messages']['underway'][number];

const names: Readonly<Record<WrittenChannel, () => string>> = {
	email: () => m.message_channel_email(),
	letter: () => m.message_channel_letter(),
	sms: () => 'SMS',
	whatsapp: () => 'WhatsApp',
	viber: () => 'Viber',
};

/** What a channel is called. */
export const channelName = (channel: WrittenChannel): string => names[channel]();

/** The channel that an address of a page names; a mail when it names none. */
export const channelNamed = (name: string | null): WrittenChannel =>
	writtenChannels.find((channel) => channel === name) ?? 'email';

/** The channel of a message that has not left yet. */
export const channelOf = ({ channel, textConnector }: Pick<Underway, 'channel' | 'textConnector'>): WrittenChannel =>
	channel === 'other' ? (textConnector ?? 'sms') : channel;
