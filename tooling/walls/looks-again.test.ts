import { expect, test } from 'vitest';
import { codeFiles, textOf } from './project-files.ts';

/** Rooms of the database whose rows the planner reads: who writes there changes what a client's next run would say. */
const facts =
	/from '@quittance\/db\/(disputes|promises|holds|matches|payments|levels|email-addresses|profiles|groups|scenarios)\.ts'/;

/** Why these need not: nobody's next run would say anything else. */
const exempt: Readonly<Record<string, string>> = {
	'create-organization': 'it has no client yet',
	'create-group': 'no client is in it yet',
	'create-profile': 'no client is in it yet',
	'rename-group': 'a name decides nothing',
	'rename-profile': 'a name decides nothing',
	'set-default-profile': 'it concerns clients to come',
	'add-dispute-message': 'words hold nothing back',
	'attach-document': 'a file holds nothing back',
	'note-dispute': 'words hold nothing back',
	'save-assignment-rule': 'a rule that is only written down gives nobody anything',
	'import-ledger': 'marks the clients it touched among its own sets',
	'import-invoices': 'marks the clients it touched among its own sets',
};

test('every command that writes a fact of the planner makes the next run look again', () => {
	const commands = codeFiles
		.filter((path) => /^packages\/commands\/src\/[^/]*(?<!\.test)\.ts$/.test(path))
		.map((path) => ({ path, text: textOf(path) }))
		.filter(({ text }) => facts.test(text) && /\bdb(\.write|\[rehearsal \? 'rehearse' : 'write'\])\(/.test(text));
	expect(commands.length).toBeGreaterThan(10);
	const silent = commands.filter(
		({ text }) => !/\b(lookAgain|lookAgainAtAll|finishAction|putPromise|changeDisputeState)\(/.test(text),
	);
	const names = silent.map(({ path }) => path.replace(/^.*\/|\.ts$/g, ''));
	expect(names.sort()).toEqual(Object.keys(exempt).sort());
});
