import type { KeptMail } from '../mail-catcher/kept-mail.ts';

export type Trouble = 'no such user' | 'mailbox full' | 'unwanted';

const reports = {
	'no such user': { action: 'failed', status: '5.1.1', says: 'smtp; 550 5.1.1 user unknown' },
	'mailbox full': { action: 'delayed', status: '4.2.2', says: 'smtp; 452 4.2.2 mailbox full' },
} as const;

/** What another mail server would send back about a mail that it had taken (RFC 3464; a complaint as RFC 5965 has it). */
export function returnedMail(mail: KeptMail, trouble: Trouble, at: Date): Uint8Array {
	const [recipient = ''] = mail.to;
	const report =
		trouble === 'unwanted'
			? {
					type: 'feedback-report',
					lines: ['Feedback-Type: abuse', 'User-Agent: Demo/1', 'Version: 1', `Original-Rcpt-To: ${recipient}`],
				}
			: {
					type: 'delivery-status',
					lines: [
						'Reporting-MTA: dns; mx.client.example',
						'',
						`Final-Recipient: rfc822; ${recipient}`,
						`Action: ${reports[trouble].action}`,
						`Status: ${reports[trouble].status}`,
						`Diagnostic-Code: ${reports[trouble].says}`,
					],
				};
	const boundary = 'report-boundary';
	return Buffer.from(
		[
			'From: MAILER-DAEMON@mx.client.example',
			`To: ${mail.returnPath}`,
			'Subject: Undelivered mail',
			`Date: ${at.toUTCString()}`,
			`Message-ID: <returned-${mail.id}@mx.client.example>`,
			'MIME-Version: 1.0',
			`Content-Type: multipart/report; report-type=${report.type}; boundary="${boundary}"`,
			'',
			`--${boundary}`,
			'Content-Type: text/plain; charset=utf-8',
			'',
			'This is a report about a mail of yours.',
			'',
			`--${boundary}`,
			`Content-Type: message/${report.type}`,
			'',
			...report.lines,
			'',
			`--${boundary}`,
			'Content-Type: text/rfc822-headers',
			'',
			`Message-ID: ${mail.messageId}`,
			`To: ${recipient}`,
			'',
			`--${boundary}--`,
			'',
		].join('\r\n'),
	);
}
