import type { KeptMail } from '../mail-catcher/kept-mail.ts';

/** What a client writes back to a mail. */
export const answerTo = (mail: KeptMail, words: string, at: Date): Uint8Array =>
	Buffer.from(
		[
			`From: ${mail.to[0] ?? ''}`,
			`To: ${mail.returnPath}`,
			`Subject: =?utf-8?B?${Buffer.from(`Re: ${mail.subject}`).toString('base64')}?=`,
			`Date: ${at.toUTCString()}`,
			`Message-ID: <answer-${mail.id}@client.example>`,
			`In-Reply-To: ${mail.messageId}`,
			'MIME-Version: 1.0',
			'Content-Type: text/plain; charset=utf-8',
			'Content-Transfer-Encoding: 8bit',
			'',
			words,
			'',
		].join('\r\n'),
	);
