import type { Migration } from 'kysely/migration';
import { organizations } from './0001-organizations.ts';
import { scenarios } from './0002-scenarios.ts';
import { clients } from './0003-clients.ts';
import { ledger } from './0004-ledger.ts';
import { dunning } from './0005-dunning.ts';
import { activities } from './0006-activities.ts';
import { ledgerYears } from './0007-ledger-years.ts';
import { importNamed } from './0008-import-named.ts';
import { signIn } from './0009-sign-in.ts';
import { board } from './0010-board.ts';
import { documents } from './0011-documents.ts';
import { portal } from './0012-portal.ts';
import { portalDoor } from './0013-portal-door.ts';
import { clientList } from './0014-client-list.ts';
import { offeredFiles } from './0015-offered-files.ts';
import { moment } from './0016-moment.ts';
import { people } from './0017-people.ts';
import { approvals } from './0020-approvals.ts';
import { promisesAnswered } from './0020-promises-answered.ts';
import { assignmentRules } from './0021-assignment-rules.ts';
import { templateVersions } from './0022-template-versions.ts';
import { savedViews } from './0023-saved-views.ts';
import { clientFacts } from './0024-client-facts.ts';
import { writtenMessages } from './0025-written-messages.ts';
import { secondFactor } from './0026-second-factor.ts';
import { takeInstallation } from './0026-take-installation.ts';
import { sentByHand } from './0027-sent-by-hand.ts';
import { clientNotes } from './0029-client-notes.ts';
import { comments } from './0031-comments.ts';
import { clientMerges } from './0034-client-merges.ts';
import { anonymisedContacts } from './0035-anonymised-contacts.ts';
import { ownTasks } from './0036-own-tasks.ts';
import { boardViews } from './0037-board-views.ts';
import { digests } from './0038-digests.ts';
import { tagsFound } from './0039-tags-found.ts';
import { sheets } from './0042-sheets.ts';
import { deletedClients } from './0045-deleted-clients.ts';
import { purges } from './0046-purges.ts';
import { features } from './0047-features.ts';
import { telephony } from './0048-telephony.ts';
import { includedLines } from './0050-included-lines.ts';
import { firstTried } from './0052-first-tried.ts';

/** Every migration in its order. Append-only: one that has run somewhere is never edited. */
export const migrations: Readonly<Record<string, Migration>> = {
	'0001-organizations': organizations,
	'0002-scenarios': scenarios,
	'0003-clients': clients,
	'0004-ledger': ledger,
	'0005-dunning': dunning,
	'0006-activities': activities,
	'0007-ledger-years': ledgerYears,
	'0008-import-named': importNamed,
	'0009-sign-in': signIn,
	'0010-board': board,
	'0011-documents': documents,
	'0012-portal': portal,
	'0013-portal-door': portalDoor,
	'0014-client-list': clientList,
	'0015-offered-files': offeredFiles,
	'0016-moment': moment,
	'0017-people': people,
	'0020-approvals': approvals,
	'0020-promises-answered': promisesAnswered,
	'0021-assignment-rules': assignmentRules,
	'0022-template-versions': templateVersions,
	'0023-saved-views': savedViews,
	'0024-client-facts': clientFacts,
	'0025-written-messages': writtenMessages,
	'0026-second-factor': secondFactor,
	'0026-take-installation': takeInstallation,
	'0027-sent-by-hand': sentByHand,
	'0029-client-notes': clientNotes,
	'0031-comments': comments,
	'0034-client-merges': clientMerges,
	'0035-anonymised-contacts': anonymisedContacts,
	'0036-own-tasks': ownTasks,
	'0037-board-views': boardViews,
	'0038-digests': digests,
	'0039-tags-found': tagsFound,
	'0042-sheets': sheets,
	'0045-deleted-clients': deletedClients,
	'0046-purges': purges,
	'0047-features': features,
	'0048-telephony': telephony,
	'0050-included-lines': includedLines,
	'0052-first-tried': firstTried,
};
