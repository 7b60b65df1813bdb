/**
 * What a mail that came back means (SCN-15, domain rules of RFC 3464, 3834 and 5965).
 *
 * - `hard bounce`: the address does not take mail; it is taken out of use.
 * - `soft bounce`: full, busy or slow; only reported.
 * - `policy`: refused for what we are or what we sent, not for the address; somebody on our side must look.
 * - `auto reply`: a machine answered; it is no answer of the client's.
 * - `complaint`: marked as unwanted; email stops for that address.
 * - `reply`: a person answered one of our mails. `other`: anything else.
 */
export type InboundKind = 'hard bounce' | 'soft bounce' | 'policy' | 'auto reply' | 'complaint' | 'reply' | 'other';

export type BouncedRecipient = {
	/** The address we had written to when the report says it, else the one it ended at; in lower case. */
	readonly address: string;
	/** RFC 3463: `5.1.1`. Empty when the report says none. */
	readonly status: string;
	/** RFC 3464: failed, delayed, delivered, relayed, expanded. */
	readonly action: string;
	readonly diagnostic: string;
};

export type Inbound = {
	readonly kind: InboundKind;
	readonly recipients: readonly BouncedRecipient[];
	/** Message-ID of the mail it is about, whoever sent that. */
	readonly originalMessageId: string | undefined;
	/** The delivery named in the address it came to. */
	readonly verpToken: string | undefined;
	/** The delivery of ours it is about, from the address or the Message-ID. */
	readonly deliveryId: string | undefined;
	readonly from: string;
	readonly subject: string;
	readonly text: string;
};
