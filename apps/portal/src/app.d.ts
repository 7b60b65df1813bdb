import type { SignedContact } from '@quittance/auth/contact.ts';
import type { Language, Theme } from '@quittance/frame/preferences.ts';
import type { PortalCaller } from '#lib/server/api.ts';

declare global {
	namespace App {
		interface Locals {
			/** Who is signed in; nobody where it is undefined, and then only open routes answer. */
			contact: SignedContact | undefined;
			language: Language;
			theme: Theme;
			requestId: string;
			/** The procedures as this person, for `load` and actions. */
			api: PortalCaller;
		}
		interface Error {
			message: string;
			/** Under which a fault was written down; absent where nothing is broken. */
			faultId?: string;
		}
	}
}

export {};
