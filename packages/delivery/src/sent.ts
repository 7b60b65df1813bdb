/** An address that the mail server would not take. */
export type RejectedRecipient = { readonly address: string; readonly temporary: boolean; readonly response: string };

/**
 * What became of one sending (SCN-15, SCN-25). `accepted`: the server answered for at least one recipient that it has
 * the message. `refused`: it certainly has not; temporary means worth trying again. `uncertain`: nobody knows, so it
 * is never sent again by itself.
 */
export type Sent =
	| { readonly fate: 'accepted'; readonly response: string; readonly rejectedRecipients: readonly RejectedRecipient[] }
	| {
			readonly fate: 'refused';
			readonly temporary: boolean;
			readonly response: string;
			readonly rejectedRecipients: readonly RejectedRecipient[];
	  }
	| { readonly fate: 'uncertain'; readonly why: string };

export const accepted = (response: string, rejectedRecipients: readonly RejectedRecipient[] = []): Sent => ({
	fate: 'accepted',
	response,
	rejectedRecipients,
});

export const refused = (
	response: string,
	{ temporary }: { temporary: boolean },
	rejectedRecipients: readonly RejectedRecipient[] = [],
): Sent => ({ fate: 'refused', temporary, response, rejectedRecipients });

export const uncertain = (why: string): Sent => ({ fate: 'uncertain', why });
