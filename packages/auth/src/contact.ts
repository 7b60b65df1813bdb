/** A contact of a client who is signed in to the portal. */
export type SignedContact = {
	readonly organizationId: string;
	readonly id: string;
	readonly name: string;
	/** The contact's own, else their client's, else the organization's. */
	readonly language: 'fr' | 'en';
};
