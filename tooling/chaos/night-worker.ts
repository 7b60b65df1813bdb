import { jsonLog } from '@quittance/worker/log.ts';
import { readSettings } from '@quittance/worker/settings.ts';
import { startWorker } from '@quittance/worker/start-worker.ts';

/** The real worker, with a clock that starts where it is told and runs faster. Arguments: the instant, and how many times faster. */
const [instant = '', speed = '1'] = process.argv.slice(2);
const began = performance.now();
const clock = () => new Date(Date.parse(instant) + (performance.now() - began) * Number(speed));
const log = jsonLog(clock, (line) => process.stdout.write(line));

const read = readSettings(process.env);
if ('complaints' in read) throw new Error(read.complaints.join(' '));
const worker = await startWorker({ settings: read.settings, clock, log });
process.on('SIGTERM', () => void worker.stop().then(() => process.exit(0)));
process.on('disconnect', () => process.exit(1));
