import { writeLedger } from './written-ledger.ts';

/** `node write-ledger.ts PATH LINES`: writes the file in a process of its own, whose memory is not the import's, and tells what it wrote. */
const [path = '', lines = '0'] = process.argv.slice(2);
console.log(JSON.stringify(await writeLedger(path, Number(lines))));
