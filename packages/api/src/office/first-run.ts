import { timingSafeEqual } from 'node:crypto';
import { hashPassword } from '@quittance/auth/password-hash.ts';
import { hashOf } from '@quittance/auth/secret.ts';
import { takeInstallation, type TakeInstallation, type TakeRefusal } from '@quittance/commands/take-installation.ts';
import { refuse, type Outcome } from '@quittance/core/outcome.ts';
import { installationIsFree } from '@quittance/db/organizations.ts';
import { z } from 'zod';
import type { OfficeContext } from '../context.ts';

const aLine = z.string().max(200);
const asked = z.object({
	organization: z.object({
		name: aLine,
		country: z.string().regex(/^[A-Z]{2}$/),
		language: z.enum(['fr', 'en']),
		timeZone: aLine,
		currency: z.string().regex(/^[A-Z]{3}$/),
	}),
	admin: z.object({ name: aLine, email: aLine, password: z.string().max(1000) }),
});

export type FirstRunAsked = Omit<TakeInstallation, 'hash'>;

/** Whether a link is the one that the server wrote into its log. */
export const isSetupToken = (given: string, token: string): boolean =>
	timingSafeEqual(Buffer.from(hashOf(given)), Buffer.from(hashOf(token)));

/** Whether nobody works here yet. */
export const firstRunIsOpen = ({ office }: Pick<OfficeContext, 'office'>): Promise<boolean> =>
	office.db.read('', installationIsFree);

/**
 * Takes an empty installation: its organization and first admin (ORG-01). No procedure, since nobody but its page may reach it; `token` is the server's,
 * `given` what came with the link. What has the wrong shape is thrown, as by a procedure.
 */
export async function firstRun(
	{ office }: Pick<OfficeContext, 'office'>,
	{ token, given }: { readonly token: string; readonly given: string },
	typed: FirstRunAsked,
): Promise<Outcome<{ organizationId: string }, TakeRefusal | 'installation.tokenWrong'>> {
	if (!isSetupToken(given, token)) return refuse('installation.tokenWrong');
	return takeInstallation(office, { ...asked.parse(typed), hash: hashPassword });
}
