import type { Staff } from '@quittance/auth/staff.ts';
import { acts, type ActRule } from '@quittance/core/rights/acts.ts';
import type { Role } from '@quittance/core/rights/client-right.ts';
import { fingerprintOf } from '@quittance/db/testing/fingerprint.ts';
import { testDatabase } from '@quittance/db/testing/test-database.ts';
import type { StoredDocument } from '@quittance/documents/document-store.ts';
import { expect, test } from 'vitest';
import { callByName, proceduresOf, type Answered } from '../testing/call-by-name.ts';
import { officeContext } from '../testing/contexts.ts';
import { officeCalls } from '../testing/office-calls.ts';
import { tracesOf, walkedHouse, type WalkedHouse } from '../testing/walked-house.ts';
import { createOfficeCaller, office } from './office/router.ts';

const { database, url } = await testDatabase();
const ours = await walkedHouse(database, 1, 'Walked');
const theirs = await walkedHouse(database, 2, 'Elsewhere');

const procedures = proceduresOf(office);
const guarded = procedures.flatMap(({ name, meta: { act } }) => {
	const rule: ActRule | undefined = act && acts[act];
	return rule ? [{ name, rule }] : [];
});
const called = (name: string) => {
	const call = officeCalls[name];
	if (!call) throw new Error(`say in testing/office-calls.ts how the walk calls ${name}`);
	return call;
};
function ask(staff: Staff | undefined, name: string, house: WalkedHouse = ours): Promise<Answered> {
	const { input, withFile } = called(name);
	const context = { ...officeContext(database, staff), ...(withFile && { received: [aFile()] }) };
	return callByName(createOfficeCaller(context), name, input(house));
}
let files = 0;
const aFile = (): StoredDocument => ({
	key: `walked/${files++}`,
	name: 'proof.pdf',
	mediaType: 'application/pdf',
	byteSize: 1,
	sha256: '0'.repeat(64),
});
const codeOf = (answered: Answered) => (answered.ok ? 'OK' : answered.code);

test('every procedure says which act it is, or why it is open, and the walk knows how to call it', () => {
	expect(procedures.length).toBeGreaterThan(5);
	expect(procedures.map(({ name }) => name).sort()).toEqual(Object.keys(officeCalls).sort());
	const silent = procedures.filter(({ meta }) => meta.act === undefined && meta.open === undefined);
	expect(silent).toEqual([]);
});

/** Whatever is refused must leave no trace: until those who may begin, below, the house stays as it was. */
const untouched = await fingerprintOf(url);
async function changingNothing(act: () => Promise<void>): Promise<void> {
	await act();
	expect(await fingerprintOf(url)).toBe(untouched);
}

test.each(guarded)('ORG-01 $name: nobody is asked to sign in, and a role that may not is told so', ({ name, rule }) =>
	changingNothing(async () => {
		expect(await ask(undefined, name)).toMatchObject({ ok: false, code: 'UNAUTHORIZED' });
		for (const role of ['admin', 'collaborator', 'viewer'] as const satisfies readonly Role[]) {
			if (rule.roles.includes(role)) continue;
			const refusal = { refusal: 'act.notForRole' };
			expect(await ask(ours.staff[role], name)).toMatchObject({ ok: false, code: 'FORBIDDEN', refusal });
		}
	}),
);

test.each(guarded)(
	'ORG-04 DOC-02 $name: for another organization, and without a right, the client does not exist',
	({ name }) =>
		changingNothing(async () => {
			if (called(name).of === 'own') return;
			for (const outsider of [theirs.staff.admin, ours.stranger]) {
				const answered = await ask(outsider, name);
				if (called(name).of === 'row') expect(codeOf(answered)).toMatch(/NOT_FOUND|FORBIDDEN/);
				if (called(name).of === 'row' && !answered.ok && answered.code === 'FORBIDDEN')
					expect(answered.refusal).toMatchObject({ refusal: 'act.notForRole' });
				for (const trace of [...tracesOf(ours), 'Walked'])
					expect(answered.ok ? withoutSelf(answered.text, outsider) : '').not.toContain(trace);
				expect(answered).toEqual(await ask(outsider, name, nowhere));
			}
		}),
);

/** Their own name and address, and where they work, say "Walked" too. */
const withoutSelf = (text: string, { name, email }: Staff) =>
	[name, email, 'Walked & fils'].reduce((rest, own) => rest.replaceAll(own, ''), text);

/** The same house, of which nothing exists. */
const nowhere: WalkedHouse = (() => {
	const nothing = (_: string, at: number) => `01890000-0000-7000-8000-${String(at).padStart(12, 'd')}`;
	const seen = Object.fromEntries(Object.entries(ours.client.seen).map(([table, ids]) => [table, ids.map(nothing)]));
	return { ...ours, client: { client: nothing('', 9), contact: nothing('', 8), colleague: nothing('', 7), seen } };
})();

test.each(guarded)('DOC-02 $name: a right to read shows, and does not act', ({ name, rule }) =>
	changingNothing(async () => {
		if (!rule.roles.includes('collaborator') || called(name).of === 'own') return;
		const answered = await ask(ours.reader, name);
		if (rule.right === 'full' && called(name).of === 'row')
			expect(answered).toMatchObject({ ok: false, code: 'FORBIDDEN', refusal: { refusal: 'client.readOnly' } });
		else if (rule.right !== 'full') expect(answered).toMatchObject({ ok: true });
	}),
);

test.each(Object.keys(officeCalls))('%s: who may, can', async (name) => {
	const rule = guarded.find((one) => one.name === name)?.rule;
	expect(await ask(ours.staff.admin, name)).toMatchObject({ ok: true });
	const refused = called(name).once ? /UNAUTHORIZED|FORBIDDEN/ : /UNAUTHORIZED|FORBIDDEN|NOT_FOUND/;
	for (const role of rule?.roles ?? []) {
		const answered = await ask(ours.staff[role], name);
		expect(codeOf(answered)).not.toMatch(refused);
	}
});
