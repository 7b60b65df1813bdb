/** A client of the made-up firm, as its file of clients has them. */
export type CastMember = {
	/** Auxiliary account in the ledger. */
	readonly code: string;
	readonly name: string;
	readonly contact: string;
	readonly email: string | null;
	readonly acceptsEmail: boolean;
	/** E.164. */
	readonly phone: string | null;
	readonly street: string;
	readonly postalCode: string;
	readonly city: string;
	readonly country: string;
	readonly language: 'fr' | 'en';
	readonly profile: string;
	readonly groups: readonly string[];
	readonly termsDays: number;
};

type Told = Pick<CastMember, 'code' | 'name' | 'contact' | 'email'> & Partial<CastMember>;

/** A client of the ordinary kind: French, in Lyon, agreed to mail, profile Standard, 30 days. */
export const member = (told: Told): CastMember => ({
	acceptsEmail: told.email !== null,
	phone: '+33472000000',
	street: '1 rue de la République',
	postalCode: '69002',
	city: 'Lyon',
	country: 'FR',
	language: 'fr',
	profile: 'Standard',
	groups: [],
	termsDays: 30,
	...told,
});
