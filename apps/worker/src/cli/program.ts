import { Command, Option } from 'commander';
import { reminderNames, type StepName } from '@quittance/core/scenario/scenario.ts';
import { asJson, type Answer } from './answer.ts';
import { addressArgument, countArgument, dayArgument } from './arguments.ts';
import { printContactLink } from './acts/contact-link.ts';
import { givePassword } from './acts/password.ts';
import { assign, type Assign } from './acts/assign.ts';
import { goLive, type GoLiveAsked } from './acts/go-live.ts';
import { importFile, type ImportAsked } from './acts/import-file.ts';
import { init, listOrganizations, setOrganization, type Init } from './acts/organization.ts';
import { plan, type Plan } from './acts/plan.ts';
import { run } from './acts/run.ts';
import { sendTest, type SendTest } from './acts/send-test.ts';
import { simulate, type Simulate } from './acts/simulate.ts';
import { addUser, type AddUser } from './acts/user.ts';
import { why, type Why } from './acts/why.ts';
import { workers, type Workers } from './acts/workers.ts';
import { migrateDatabase } from './acts/migrate.ts';
import { giveThePortalAccess } from './acts/portal-access.ts';
import { atCounter, atDesk, type Desk } from './desk.ts';
import { readMailSettings } from './mail-settings.ts';
import { settingsIn, type SettingsTyped } from './settings-typed.ts';

/** Told to stop by Ctrl-C; `graceful` is set by what ends by itself when told. */
export type Interruption = { readonly signal: AbortSignal; graceful: boolean };

const AFTER_HELP = `
Database: DATABASE_URL, else that of the demo. Mail server: SMTP_URL, else the demo's mail catcher.
Exit codes: 0 done · 1 fault · 2 not understood · 3 refused, nothing changed · 4 database or mail server out of reach · 130 interrupted`;

const language = () =>
	new Option('--language <language>', 'of its messages and screens').choices(['fr', 'en']).default('fr');
const onDay = (of: Command, of_: string): Command =>
	of.option('--on <day>', `${of_}, as 2026-11-30; today unless told`, dayArgument);

/** The command line of an operator: one command per act, each with its own `--help`. */
export function program(interruption: Interruption, print: (line: string) => void): Command {
	const root = new Command('quittance')
		.description('Collects what a firm is owed: imports, plans, reminds, and says why.')
		.option('--json', 'answer as JSON')
		.option('--organization <name>', 'which one, by name or id; needed when there are several')
		.addHelpText('after', AFTER_HELP)
		.showSuggestionAfterError()
		.exitOverride();
	const globals = () => root.opts<{ json?: boolean; organization?: string }>();
	const tell = ({ lines, json }: Answer): void => {
		if (globals().json) print(asJson(json));
		else for (const line of lines) print(line);
	};
	const atTheDesk = (act: (desk: Desk) => Promise<Answer>) => atDesk(globals().organization, act).then(tell);

	root
		.command('init <name>')
		.description('create an organization, with its two profiles')
		.option('--country <code>', 'ISO 3166-1', 'FR')
		.addOption(language())
		.option('--currency <code>', 'ISO 4217', 'EUR')
		.option('--time-zone <zone>', 'IANA name', 'Europe/Paris')
		.option('--sender <address>', 'address that its mail comes from', addressArgument)
		.action((name: string, asked: Init) => atCounter((counter) => init(counter, name, asked)).then(tell));

	const organization = root.command('organization').description('look at organizations, or change one');
	organization
		.command('list')
		.description('list the organizations of this installation')
		.action(() => atCounter(async (counter) => listOrganizations(counter)).then(tell));
	organization
		.command('set')
		.description('change who signs and sends the messages, and how old figures may be')
		.option('--sender <address>', 'address that its mail comes from', addressArgument)
		.option('--sender-name <name>', 'name that its mail comes from')
		.option('--reply-to <address>', 'mailbox that people read', addressArgument)
		.option('--iban <iban>', 'where clients pay')
		.option('--bic <bic>', 'of that account')
		.option('--stale-after <days>', 'working days after which figures are too old to send by; "never" is possible')
		.action((typed: SettingsTyped) => atTheDesk((desk) => setOrganization(desk, settingsIn(typed))));

	const user = root.command('user').description('the staff');
	user
		.command('add <email>')
		.description('add a member of the staff')
		.requiredOption('--name <name>', 'first and last name')
		.addOption(
			new Option('--role <role>', 'what they may do')
				.choices(['admin', 'collaborator', 'viewer'])
				.default('collaborator'),
		)
		.addOption(language())
		.action((email: string, asked: Omit<AddUser, 'email'>) => atTheDesk((desk) => addUser(desk, { ...asked, email })));
	user
		.command('password <email>')
		.description('give a member of the staff a password, the first line of standard input')
		.action((email: string) => atTheDesk((desk) => givePassword(desk, email, process.stdin)));

	root
		.command('contact-link <email>')
		.description('make and print the link by which a contact signs in to the portal, once')
		.requiredOption('--portal <url>', 'where the portal is; PORTAL_URL unless told', process.env['PORTAL_URL'])
		.action((email: string, { portal }: { portal: string }) =>
			atTheDesk((desk) => printContactLink(desk, email, portal)),
		);

	root
		.command('import <file>')
		.description('import an accounting file (FEC), or invoices or clients from CSV or XLSX')
		.addOption(
			new Option('--as <kind>', 'what the file is; its beginning says it when left out').choices([
				'fec',
				'invoices',
				'clients',
			]),
		)
		.option('--consents', 'of a file of clients: take its consents, for which you answer')
		.addOption(
			new Option('--days <order>', 'how its dates are written').choices([
				'day-month-year',
				'month-day-year',
				'year-month-day',
			]),
		)
		.addOption(new Option('--decimals <mark>', 'what stands before its decimals').choices(['comma', 'point']))
		.action((file: string, { decimals, ...asked }: Omit<ImportAsked, 'decimals'> & { decimals?: 'comma' | 'point' }) =>
			atTheDesk((desk) =>
				importFile(desk, file, { ...asked, ...(decimals && { decimals: decimals === 'comma' ? ',' : '.' }) }),
			),
		);

	root
		.command('assign [codes...]')
		.description('put clients, named by account code, into a profile or a group')
		.option('--profile <name>', 'the profile they get in place of theirs')
		.option('--group <name>', 'the group they join beside theirs')
		.option('--create', 'make the group when there is none of that name')
		.option('--file <path>', 'file that lists the codes, with anything between them')
		.action((codes: string[], asked: Assign) => atTheDesk((desk) => assign(desk, codes, asked)));

	root
		.command('go-live')
		.description('begin reminding, once a run has been planned and looked at')
		.addOption(
			new Option('--takeover <how>', 'old debts start at the first reminder, or at the level of their age')
				.choices(['from-r1', 'by-age'])
				.default('from-r1'),
		)
		.option('--by-hand', 'leave automatic sending off')
		.option('--dry-run', 'only show what it would do to old debts')
		.action((asked: GoLiveAsked) => atTheDesk((desk) => goLive(desk, asked)));

	onDay(root.command('plan'), 'day of the run')
		.description('plan a day; with --dry-run only show what would go out, what is held, and why')
		.option('--dry-run', 'write nothing')
		.option('--details', 'with --dry-run: every action and every held invoice')
		.action((asked: Plan) => atTheDesk((desk) => plan(desk, asked)));

	onDay(root.command('run'), 'day of the run')
		.description('plan a day and send what may go, now')
		.action((asked: Pick<Plan, 'on'>) => {
			interruption.graceful = true;
			return atTheDesk((desk) => run(desk, asked, readMailSettings(process.env), interruption.signal));
		});

	onDay(root.command('why <invoice>'), 'day it is asked for')
		.description('why an invoice was, will be or will not be reminded')
		.option('--account <code>', 'account code of the client, where several have an invoice of that number')
		.action((invoice: string, asked: Omit<Why, 'invoice'>) => atTheDesk((desk) => why(desk, { ...asked, invoice })));

	root
		.command('simulate')
		.description('what the next days would see, if everything due were done and nobody paid')
		.option('--days <count>', 'how many days', countArgument(1, 366), 30)
		.option('--from <day>', 'first day; today unless told', dayArgument)
		.action((asked: Simulate) => atTheDesk((desk) => simulate(desk, asked)));

	root
		.command('send-test')
		.description('send a made-up reminder through the mail server')
		.requiredOption('--to <address>', 'who gets it', addressArgument)
		.addOption(
			new Option('--step <step>', 'which step')
				.choices(['notice', ...reminderNames, 'thanks'] satisfies StepName[])
				.default('R1'),
		)
		.addOption(language())
		.action((asked: SendTest) => atTheDesk((desk) => sendTest(desk, asked, readMailSettings(process.env))));

	root
		.command('workers')
		.description('list the workers that live; exit code 3 when there is none')
		.option('--on <name>', 'only those of this WORKER_NAME')
		.action((asked: Workers) => atCounter((counter) => workers(counter, asked)).then(tell));

	root
		.command('migrate')
		.description('bring the tables of the database up to this version')
		.action(() => migrateDatabase().then(tell));

	root
		.command('portal-access')
		.description('let the portal into the database: its login from PORTAL_DATABASE_URL, its key from PORTAL_SECRET')
		.action(() => {
			const { PORTAL_DATABASE_URL, PORTAL_SECRET } = process.env;
			return giveThePortalAccess({ PORTAL_DATABASE_URL, PORTAL_SECRET }).then(tell);
		});
	return root;
}
