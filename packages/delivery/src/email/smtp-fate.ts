import type { NodemailerError } from 'nodemailer';
import { refused, uncertain, type RejectedRecipient, type Sent } from '../sent.ts';

/**
 * What an error means for the mail. A reply code was read: the server has refused it, 5xx for good. None was read:
 * everything hangs on whether the first byte of the message had left. Before it nothing can have been delivered;
 * after it the server may have the mail although its answer never came.
 */
export function fateOf(error: NodemailerError, messageBegun: boolean): Sent {
	const { responseCode, response, message } = error;
	if (responseCode !== undefined && responseCode >= 400)
		return refused(response ?? message, { temporary: !isFinal(error) }, rejectionsOf(error.rejectedErrors));
	if (messageBegun) return uncertain(message);
	return refused(message, { temporary: !(error.code === 'EENVELOPE' || error.code === 'EMESSAGE') });
}

/**
 * A refused password or an unfit server is the operator's to mend and says nothing about the mail: it stays worth
 * trying. Only the answers to the envelope and to the message itself are final.
 */
const isFinal = ({ code, permanent }: NodemailerError): boolean =>
	permanent === true && (code === 'EENVELOPE' || code === 'EMESSAGE');

export const rejectionsOf = (errors: readonly NodemailerError[] | undefined): RejectedRecipient[] =>
	(errors ?? []).map((error) => ({
		address: error.recipient ?? '',
		temporary: error.permanent !== true,
		response: error.response ?? error.message,
	}));
