import type { Staff } from '@quittance/auth/staff.ts';
import type { Language, Theme } from '@quittance/frame/preferences.ts';
import type { OfficeCaller } from '#lib/server/api.ts';

declare global {
	namespace App {
		interface Locals {
			/** Who is signed in; nobody where it is undefined, and then only open routes answer. */
			staff: Staff | undefined;
			/** What the database keeps of their session. */
			sessionHash: string | undefined;
			language: Language;
			theme: Theme;
			requestId: string;
			/** The procedures as this person, for `load` and actions. */
			api: OfficeCaller;
		}
		interface Error {
			message: string;
			/** Under which a fault was written down; absent where nothing is broken. */
			faultId?: string;
		}
	}
}

export {};
