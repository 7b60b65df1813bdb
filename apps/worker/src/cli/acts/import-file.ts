import { createReadStream, existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { importLedger } from '@quittance/commands/import-ledger.ts';
import { refusedLinesOf } from '@quittance/db/imports.ts';
import { inWords } from '@quittance/imports/words.ts';
