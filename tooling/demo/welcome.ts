import { makeContactLink } from '@quittance/commands/make-contact-link.ts';
import type { Office } from '@quittance/commands/office.ts';
import type { Actor } from '@quittance/db/open.ts';
import { cast, type CastRole } from '@quittance/stories/cast/cast.ts';
import { table } from '@quittance/worker/cli/table.ts';
import { linkTo, newToken } from '@quittance/worker/jobs/send-links.ts';
import { contactOf } from './play/cast-rows.ts';
import { granted } from './play/granted.ts';
import { people } from './play/staff.ts';
import type { Family } from './family/family.ts';

const guests: readonly (readonly [role: CastRole, about: string])[] = [
	['disputes', 'workshop and hotel, French'],
	['paysLate', 'joinery, French'],
	['readsEnglish', 'Manchester, English'],
];

const may = {
	marie: 'admin, French',
	karim: 'collector, French; sees no lawyers’ cases, may only read key accounts',
	emily: 'viewer, English',
} as const satisfies Record<keyof typeof people, string>;

/** Where everybody stands, who may sign in and how, and what is worth trying. The links are fresh: each works once, within a day. */
export async function welcome(
	office: Office,
	operator: Actor,
	{ officeUrl, portalUrl }: Family,
	pageUrl: string,
): Promise<string[]> {
	const links: string[][] = [];
	for (const [role, about] of guests) {
		const { contactId } = await contactOf({ office, operator }, role);
		const { token } = granted(await makeContactLink(office, { actor: operator, contactId, newToken }));
		links.push([cast[role].contact, about, linkTo(portalUrl, token)]);
	}
	const staff = (Object.keys(people) as (keyof typeof people)[]).map((name) => [
		people[name].email,
		people[name].password,
		may[name],
	]);
	return [
		`Back office   ${officeUrl}/`,
		`Portal        ${portalUrl}/`,
		`Mail          ${pageUrl}`,
		'',
		...table([{ title: 'Staff sign in as' }, { title: 'Password' }, { title: 'Who' }], staff),
		'',
		...table([{ title: 'Contacts' }, { title: 'Who' }, { title: 'Sign in by this link, once' }], links),
		'',
		'Try this: 1. Sign in to the back office as Marie, and in a second browser as Karim; open the board in both.',
		'          2. Open Claire’s link on a narrow window and dispute an invoice: its card appears on both boards.',
		'          3. Claim the card as Karim: Marie sees who has it. Answer: the portal shows it at once.',
		'          4. Look the invoice up in the client’s file: it says what holds it, and until when.',
	];
}
