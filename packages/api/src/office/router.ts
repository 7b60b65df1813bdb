import type { inferRouterOutputs } from '@trpc/server';
import { officeCallers, officeRouter } from '../trpc.ts';
import { account } from './account.ts';
import { activities } from './activities.ts';
import { bell } from './bell.ts';
import { board } from './board.ts';
import { calls } from './calls.ts';
import { clientFacts } from './client-facts.ts';
import { clients } from './clients.ts';
import { comments } from './comments.ts';
import { contacts } from './contacts.ts';
import { deletions } from './deletions.ts';
import { discounts } from './discounts.ts';
import { disputes } from './disputes.ts';
import { documents } from './documents.ts';
import { factor } from './factor.ts';
import { due } from './due.ts';
import { features } from './features.ts';
import { groups } from './groups.ts';
import { drafts } from './drafts.ts';
import { holds } from './holds.ts';
import { imports } from './imports.ts';
import { invoices } from './invoices.ts';
import { letters } from './letters.ts';
import { live } from './live.ts';
import { owed } from './owed.ts';
import { notes } from './notes.ts';
import { merges } from './merges.ts';
import { messages } from './messages.ts';
import { people } from './people.ts';
import { phoneTypes } from './phone-types.ts';
import { postalAddresses } from './postal-addresses.ts';
import { profiles } from './profiles.ts';
import { promises } from './promises.ts';
import { purges } from './purges.ts';
import { reminders } from './reminders.ts';
import { rules } from './rules.ts';
import { scenarios } from './scenarios.ts';
import { selections } from './selections.ts';
import { session } from './session.ts';
import { tags } from './tags.ts';
import { tasks } from './tasks.ts';
import { settings } from './settings.ts';
import { telephony } from './telephony.ts';
import { sheets } from './sheets.ts';
import { templates } from './templates.ts';
import { tonight } from './tonight.ts';
import { views } from './views.ts';

/** Everything that the back office can ask and do. */
export const office = officeRouter({
	account,
	activities,
	bell,
	board,
	calls,
	clientFacts,
	clients,
	comments,
	contacts,
	deletions,
	discounts,
	disputes,
	documents,
	due,
	factor,
	features,
	groups,
	drafts,
	holds,
	imports,
	invoices,
	letters,
	live,
	merges,
	messages,
	owed,
	notes,
	people,
	phoneTypes,
	postalAddresses,
	profiles,
	promises,
	purges,
	reminders,
	rules,
	scenarios,
	selections,
	session,
	tags,
	tasks,
	settings,
	telephony,
	sheets,
	templates,
	tonight,
	views,
});

export type OfficeApi = typeof office;

/** What each procedure answers, for the pages that show it. */
export type OfficeAnswers = inferRouterOutputs<OfficeApi>;

/** The procedures as functions, for pages that are made on the server. */
export const createOfficeCaller = officeCallers(office);
