import { openDatabase } from '@quittance/db/open.ts';
import { openOffice, type Sessions } from './live-office.ts';

/**
 * A gateway as a process of its own, which can be killed. Told by its parent: the database, who is behind which cookie, and the port
 * (0: any). Says its address as its first line.
 */
const [url = '', sessions = '[]', port = '0'] = process.argv.slice(2);
const db = openDatabase(url, { applicationName: 'test gateway', max: 3 });
const known: Sessions = new Map(JSON.parse(sessions) as [string, { organizationId: string; id: string }][]);
const office = await openOffice(db, url, known, {}, Number(port));
process.stdout.write(`${office.url}\n`);
