import type { OfficeApi } from '@quittance/api/office/router.ts';
import { refusalInWords } from '@quittance/ui/words/refusals.ts';
import type { Language } from '@quittance/ui/words/language.ts';
import { TRPCClientError } from '@trpc/client';
import { m } from '#lib/paraglide/messages.js';

export type WhyNot = {
	/** What to tell the person who asked. */
	readonly words: string;
	/** The code of the refusal; undefined for a fault, or when the server was not reached. */
	readonly refusal: string | undefined;
};

/** Why an act in place did not succeed: the server's refusal in words, the number of a fault, or that nothing was reached. */
export function whyNot(error: unknown, language: Language): WhyNot {
	const facts = error instanceof TRPCClientError ? (error as TRPCClientError<OfficeApi>).data : undefined;
	if (facts?.refused) return { words: refusalInWords(facts.refused, language), refusal: facts.refused.refusal };
	if (facts?.faultId) return { words: m.act_fault({ number: facts.faultId }), refusal: undefined };
	return { words: m.act_unreached(), refusal: undefined };
}
