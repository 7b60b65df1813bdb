import { userInfo } from 'node:os';
import type { Office } from '@quittance/commands/office.ts';
import type { Connected } from '@quittance/commands/planning.ts';
import { openNight, type ListedOrganization } from '@quittance/db/beyond-the-wall.ts';
import { migrate } from '@quittance/db/migrate.ts';
import { openDatabase, type Actor } from '@quittance/db/open.ts';
import { documentSettingsIn, type DocumentSettings } from '@quittance/documents/settings.ts';
import { databaseTrouble } from './database-trouble.ts';
import { onDemoDatabase, startDemoServer } from './demo-server.ts';
import { Failure } from './failure.ts';
import { printFolderIn } from './mail-settings.ts';
import { textGatewayIn, type TextGateway } from '../text-gateway.ts';

/** Where the operator sits: a database, whose tables are there, and the clock of the wall. */
export type Counter = {
	readonly url: string;
	readonly office: Office;
	readonly organizations: readonly ListedOrganization[];
	/** Where letters go by themselves; undefined: to the board. */
	readonly printFolder: string | undefined;
	/** What takes texts; undefined: to the board. */
	readonly textGateway: TextGateway | undefined;
	/** Where letters are kept as printed; undefined: nowhere. */
	readonly documents: DocumentSettings | undefined;
	/** What goes by itself beside mail, as the worker with these settings would have it. */
	readonly connected: Connected;
};

/** A counter inside one organization. */
export type Desk = Counter & { readonly organization: ListedOrganization; readonly actor: Actor };

/** Works on the database of DATABASE_URL, else on the demo's; connections and server end with the work. */
export async function atCounter<T>(work: (counter: Counter) => Promise<T>): Promise<T> {
	const server = await startDemoServer();
	const { url } = server;
	const printFolder = printFolderIn(process.env);
	const { gateway: textGateway, complaints } = textGatewayIn(process.env);
	if (complaints.length > 0) throw new Failure(complaints.join('\n'));
	try {
		// The demo's database is ours to set up; a real one is changed only when asked to.
		if (onDemoDatabase()) await migrate(url);
		const night = openNight(url, { applicationName: 'quittance cli' });
		const organizations = await night.organizations().finally(() => night.close());
		const db = openDatabase(url, { applicationName: 'quittance cli', max: 4 });
		return await work({
			url,
			office: { db, now: () => new Date(), portalUrl: process.env['PORTAL_URL'] },
			organizations,
			printFolder,
			textGateway,
			documents: keptDocumentsIn(process.env),
			connected: { printsLetters: printFolder !== undefined, texts: textGateway?.channels ?? [] },
		}).finally(() => db.close());
	} catch (error) {
		throw databaseTrouble(error, url) ?? error;
	} finally {
		await server.stop();
	}
}

/** Works inside the organization of that name or id; without one, in the only one there is. */
export const atDesk = <T>(asked: string | undefined, work: (desk: Desk) => Promise<T>): Promise<T> =>
	atCounter((counter) => {
		const organization = organizationOf(counter.organizations, asked);
		return work({ ...counter, organization, actor: operatorOf(organization.id) });
	});

/** The document store of the worker with these settings; on the demo's database, or where none is told, letters are not kept. */
function keptDocumentsIn(environment: NodeJS.ProcessEnv): DocumentSettings | undefined {
	if (!environment['DOCUMENTS_FOLDER'] && !environment['DOCUMENTS_S3_ENDPOINT']) return undefined;
	const documents = documentSettingsIn(environment);
	if ('complaints' in documents) throw new Failure(documents.complaints.join('\n'));
	return documents.settings;
}

/** Who the machine says is sitting here. */
export const operatorOf = (organizationId: string): Actor => ({
	organizationId,
	kind: 'operator',
	id: userInfo().username,
});

function organizationOf(all: readonly ListedOrganization[], asked: string | undefined): ListedOrganization {
	const names = all.map(({ name }) => `“${name}”`).join(', ');
	if (all.length === 0)
		throw new Failure('There is no organization yet. Make one: pnpm quittance init NAME, or play the demo: pnpm demo');
	const found = all.filter(
		({ id, name }) => asked === undefined || id === asked || name.toLowerCase() === asked.toLowerCase(),
	);
	const [only, ...others] = found;
	if (!only) throw new Failure(`There is no organization “${asked ?? ''}”. There are: ${names}.`);
	if (others.length > 0) throw new Failure(`There are several organizations. Say which with --organization: ${names}.`);
	return only;
}
