import type { Tx } from '@quittance/db/open.ts';
import { fromKysely, PgBoss } from 'pg-boss';
import { jobLaws, jobNames, type JobName, type Jobs } from './jobs.ts';

export type Queue = {
	/** Asks for a job inside a transaction: it exists when, and only when, that commits. It is not begun before `at`. */
	readonly enqueue: <Name extends JobName>(tx: Tx, name: Name, job: Jobs[Name], at?: Date) => Promise<void>;
	/** Asks for a job now. */
	readonly ask: <Name extends JobName>(name: Name, job: Jobs[Name]) => Promise<void>;
	/** Does the jobs of a name from now on, so many at a time. An act that throws is tried again as the job's law says. */
	readonly work: <Name extends JobName>(
		name: Name,
		atATime: number,
		act: (job: Jobs[Name]) => Promise<void>,
	) => Promise<void>;
	/** Lets the jobs that have their hours come round. */
	readonly keepHours: () => Promise<void>;
	/** Takes no more jobs, lets those in hand end, and hangs up. */
	readonly close: () => Promise<void>;
};

export type QueueOptions = {
	readonly applicationName: string;
	/** Told of what goes wrong in the background, such as a database that is away. */
	readonly onError: (error: Error) => void;
	/** Seconds that `close` gives to the jobs in hand; 60 unless told. */
	readonly patience?: number;
};

/** Schema of the queue; why it stands outside the organizations' wall: packages/db/src/beyond-the-wall.ts. */
const SCHEMA = 'pgboss';

/** The application asks for jobs inside its own transactions, and no more. One at a time: grants of two workers would collide. */
const GRANTS = `
	begin;
	select pg_advisory_xact_lock(hashtextextended('queue grants', 0));
	grant usage on schema ${SCHEMA} to quittance_app;
	grant select, insert on all tables in schema ${SCHEMA} to quittance_app;
	grant execute on all functions in schema ${SCHEMA} to quittance_app;
	commit`;

/** Opens the queue on the owner's url, with a pool of its own; makes its schema and queues when they are not there. */
export async function openQueue(
	url: string,
	{ applicationName, onError, patience = 60 }: QueueOptions,
): Promise<Queue> {
	const boss = new PgBoss({
		connectionString: url,
		application_name: applicationName,
		schema: SCHEMA,
		max: 4,
		monitorVacuum: false,
	});
	boss.on('error', onError);
	await boss.start();
	for (const name of jobNames) {
		const { expireInSeconds, retryLimit } = jobLaws[name];
		await boss.createQueue(name, {
			expireInSeconds,
			retryLimit,
			retryDelay: 5,
			retryBackoff: true,
			deleteAfterSeconds: 7 * 86_400,
		});
	}
	await boss.getDb().executeSql(GRANTS);
	return {
		enqueue: async (tx, name, job, at) => {
			await boss.send(name, job, { db: fromKysely(tx), ...(at && { startAfter: at }) });
		},
		ask: async (name, job) => {
			await boss.send(name, job);
		},
		work: async (name, atATime, act) => {
			const options = { pollingIntervalSeconds: 0.5, batchSize: 1, localConcurrency: atATime } as const;
			await boss.work<Jobs[typeof name]>(name, options, async (jobs) => {
				for (const { data } of jobs) await act(data);
			});
		},
		keepHours: async () => {
			for (const name of jobNames) {
				const { cron } = jobLaws[name];
				if (cron !== undefined) await boss.schedule(name, cron, {}, { tz: 'UTC' });
			}
		},
		close: () => boss.stop({ graceful: true, timeout: patience * 1000, close: true }),
	};
}
