import type { Language } from '@quittance/ui/words/language.ts';

export const languages: readonly Language[] = ['fr', 'en'];

export const forms = ['mail', 'letter', 'phone'] as const;
/** How a preview is drawn. */
export type Form = (typeof forms)[number];

/** What of a template is looked at, as its address says. */
export type LookedAt = {
	/** The reader's own when it is not said. */
	readonly language: Language | undefined;
	/** For whom the preview reads. */
	readonly client: string | undefined;
	readonly as: Form;
	/** Words of a client's name that are sought for the preview. */
	readonly search: string;
};

/** Reads it; `usual` is the form of the template's own channel. */
export function lookedAt({ searchParams }: URL, usual: Form): LookedAt {
	const [language, as] = [searchParams.get('language'), searchParams.get('as')];
	return {
		language: languages.find((one) => one === language),
		client: searchParams.get('client') ?? undefined,
		as: forms.find((one) => one === as) ?? usual,
		search: searchParams.get('q') ?? '',
	};
}

/** The address of a choice, as a query. */
export function lookedAtQuery({ language, client, as, search }: Partial<LookedAt>): string {
	return new URLSearchParams({
		...(language && { language }),
		...(client && { client }),
		...(as && { as }),
		...(search && { q: search }),
	}).toString();
}

/** A mail is looked at as a mail; what is said by phone or sent as a text, as its words. */
export const usualForm = (channel: string): Form =>
	channel === 'email' ? 'mail' : channel === 'letter' ? 'letter' : 'phone';
