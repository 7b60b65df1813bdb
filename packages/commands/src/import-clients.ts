import { dayIn } from '@quittance/core/calendar/time-zone.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import { record } from '@quittance/db/activities.ts';
import { storeMapping } from '@quittance/db/import-mappings.ts';
import * as imports from '@quittance/db/imports.ts';
import type { Actor } from '@quittance/db/open.ts';
import { readingSettings } from '@quittance/db/organizations.ts';
import { lookAgain } from '@quittance/db/planning-clients.ts';
import { defaultProfile, keepProfiles, profileIds } from '@quittance/db/profiles.ts';
import { keepPlanningOut } from '@quittance/db/runs.ts';
import { clientsSaid, saveClients } from '@quittance/db/staged-clients.ts';
import { saveContacts, type ContactsSaved } from '@quittance/db/staged-contacts.ts';
import { readClients } from '@quittance/imports/table/client-row.ts';
import type { ReadingRefusal } from '@quittance/imports/table/columns.ts';
import { headerSignature } from '@quittance/imports/table/header.ts';
import type { Mapping } from '@quittance/imports/table/mapping.ts';
import { adminsOnly } from './admins-only.ts';
import { keepRules } from './apply-rule.ts';
import { assignNewClients } from './assign-new-clients.ts';
import type { OnProgress } from './import-progress.ts';
import { keepRefusal } from './keep-refusal.ts';
import type { Office } from './office.ts';
import type { OpenedTable } from './open-file.ts';
import { RefusedLines } from './refused-lines.ts';
import { rememberedMapping } from './remembered-mapping.ts';
import { setUpStandardScenario } from './set-up-standard-scenario.ts';
import { stageClientFile } from './stage-client-file.ts';

export type ImportClients = {
	readonly actor: Actor;
	readonly opened: OpenedTable;
	readonly mapping?: Mapping<'clients'>;
	/** Channels stay off unless the person importing says `as in file`, and answers for it (CLI-06). */
	readonly consent: 'as in file' | 'none';
	readonly onProgress?: OnProgress;
	/** Only tried: what it would answer, its refused lines left with whoever asks, and nothing written. */
	readonly rehearsal?: RefusedLines;
};

export type ImportedClients = {
	readonly importId: string;
	readonly rows: number;
	/** Yeses to a channel in the file, whether or not they were on already; 0 unless consents were asked for. */
	readonly consentsInFile: number;
	/** `deleted`: clients that the file names and that were deleted; they stay so. */
	readonly counts: ContactsSaved & { readonly clients: number; readonly changed: number; readonly deleted: number };
};

export type ClientsRefusal =
	ReadingRefusal | 'admin.required' | 'import.linesRefused' | 'import.nobody' | 'profile.unknown';

/**
 * Imports clients with contacts, addresses, numbers, groups, profile and terms from CSV or Excel: all of it or nothing (INV-01).
 * What the file does not say stays, what a person typed stays, memberships are only added (GRP-02), new clients without a
 * profile get the default one (PRF-05), and repeated it gives nothing new. Consents are off unless asked for, then each records
 * who imported what and when (CLI-06).
 */
export async function importClients(
	office: Office,
	{ actor, opened, mapping: given, consent, onProgress = () => {}, rehearsal }: ImportClients,
): Promise<Outcome<ImportedClients, ClientsRefusal>> {
	const { db, now } = office;
	const { name: fileName, table, source } = opened;
	const startedAt = now();
	const refused = rehearsal ?? new RefusedLines();
	const format = `${opened.format} clients`;
	const answer = await db[rehearsal ? 'rehearse' : 'write'](
		actor,
		async (tx): Promise<Outcome<ImportedClients, ClientsRefusal>> => {
			const admin = await adminsOnly(tx, actor);
			if (!admin.ok) return admin;
			await imports.lockImports(tx);
			const { currency, country, language, timeZone } = await readingSettings(tx);
			const mapping = given ?? (await rememberedMapping(tx, table, 'clients', currency));
			const read = readClients(table, mapping, { consent, country });
			if (!read.ok) return read;
			const onRows = (lines: number) => onProgress({ phase: 'reading', lines, bytes: source.length() });
			const profiles = await profileIds(tx);
			const staged = await stageClientFile(tx, read.value, { profiles, refused, onRows });
			if (refused.count > 0) return refuse('import.linesRefused', { lines: refused.count });
			const { rows, consents } = staged;
			if (rows === 0) return refuse('import.nobody');
			onProgress({ phase: 'saving', lines: rows, bytes: source.length() });

			await keepPlanningOut(tx);
			// Somebody may have deleted one while the file was read.
			const kept = await keepProfiles(tx);
			const still = (name: string) => kept.has(name) && kept.get(name) === profiles.get(name);
			const missing = staged.profilesNamed.find(({ name }) => !still(name.toLowerCase()));
			if (missing) return refuse('profile.unknown', missing);
			const rules = await keepRules(tx);
			const { added: clients, changed, deleted } = await saveClients(tx, (await defaultProfile(tx))?.id ?? null);
			const saved = await saveContacts(tx, { by: actor.id, how: `import of ${fileName}`, at: now() });
			const today = dayIn(now(), timeZone);
			await lookAgain(tx, await clientsSaid(tx), today);
			await assignNewClients(tx, rules, { actor, today, at: now() });
			await setUpStandardScenario(tx, actor, language, now());
			await storeMapping(tx, 'clients', headerSignature(table.columns), mapping, now());
			const counts = { clients, changed, deleted, ...saved };
			const heading = {
				fileName,
				format,
				fingerprint: source.digest(),
				state: 'done',
				importedBy: actor.id,
				startedAt,
				finishedAt: now(),
			} as const;
			const importId = await imports.addImport(tx, { ...heading, bringsLedger: false, counts: { rows, ...counts } });
			await record(tx, {
				name: 'import.done',
				subject: importId,
				actor,
				details: { fileName, consent, consentsInFile: consents, ...counts },
			});
			return allow({ importId, rows, consentsInFile: consents, counts });
		},
	);
	if (answer.ok || rehearsal) return answer;
	return keepRefusal(office, { actor, fileName, format, file: source, startedAt, refused }, answer);
}
