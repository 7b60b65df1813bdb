import type { Role } from '@quittance/core/rights/client-right.ts';

/** A member of the staff who is signed in. */
export type Staff = {
	readonly organizationId: string;
	readonly id: string;
	readonly name: string;
	/** Lower case. */
	readonly email: string;
	readonly role: Role;
	/** Of their screens. */
	readonly language: 'fr' | 'en';
	/** They have to set up a second factor before they may do anything else (ORG-02). */
	readonly owesFactor?: true;
};
