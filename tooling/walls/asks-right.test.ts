import { expect, test } from 'vitest';
import { codeFiles, textOf } from './project-files.ts';

/** Why these ask nobody's right: no collaborator can call them, or they are about nobody but who calls. */
const exempt: Readonly<Record<string, string>> = {
	'accept-invitation': 'whoever was invited is nobody yet; the link that was mailed is the proof',
	'begin-factor': 'it is one’s own',
	'begin-night': 'the worker begins it',
	'change-own-password': 'it is one’s own, and the door asked for the one that holds',
	'choose-digest': 'it is one’s own',
	'close-night': 'the worker closes it',
	'confirm-factor': 'it is one’s own',
	'create-organization': 'it has no staff yet',
	'end-own-sessions': 'they are one’s own',
	'hear-bell': 'it says what one has seen oneself',
	'give-back-delivery': 'the worker gives back what it took',
	'grant-link-wishes': 'the worker grants what was wished at a door, where the wisher was asked',
	'keep-letter': 'the worker keeps what it printed',
	'leave-to-hand': 'the worker leaves a letter that it made to a person',
	'make-digests': 'the worker mails what each chose to be told',
	'make-invitation-links': 'the worker mails what an admin asked for',
	'miss-night': 'the worker finds it',
	'plan-run': 'the worker plans',
	'receive-call': 'the telephone exchange tells it; its secret is the proof',
	'record-inbound': 'mail that came back is nobody’s act',
	'recover-deliveries': 'the worker recovers',
	'renew-recovery-codes': 'they are one’s own, and the door asked for a code',
	'report-night': 'the worker reports',
	'save-view': 'it is one’s own, and shows nobody more than they may see',
	'set-aside-delivery': 'the worker sets aside what it cannot send',
	'settle-delivery': 'the worker settles what it sent',
	'switch-off-factor': 'it is one’s own, and the door asked for password and code',
	'take-delivery': 'the worker takes',
	'take-installation': 'nobody works here yet; the setup token of the server is the proof',
	'work-on-offered-file': 'the worker; the import itself asks whether whoever offered the file is an admin',
};

test('DOC-02 every command that a collaborator can call asks whether they may act on the client, or are an admin', () => {
	const commands = codeFiles
		.filter((path) => /^packages\/commands\/src\/[^/]*(?<!\.test)\.ts$/.test(path))
		.map((path) => ({ name: path.replace(/^.*\/|\.ts$/g, ''), text: textOf(path) }))
		.filter(({ text }) => /\bdb\.write\(/.test(text));
	expect(commands.length).toBeGreaterThan(30);
	const asking =
		/\b(mayActOn|mayActOnAll|mayActOnCard|mayActOnLines|clientsWithin|lockActable|lockPostalAddress|lockToAct|ownView|adminsOnly)\(/;
	const silent = commands.filter(({ text }) => !asking.test(text)).map(({ name }) => name);
	expect(silent.sort()).toEqual(Object.keys(exempt).sort());
});
