import { expect, test } from 'vitest';
import { acts, mayAct, type Act } from './acts.ts';

const names = Object.keys(acts) as Act[];

test('ORG-01 an admin may do everything, a viewer nothing that changes something', () => {
	for (const act of names) expect(mayAct('admin', act, 'full').ok).toBe(true);
	for (const act of names.filter((name) => acts[name].right === 'full')) expect(mayAct('viewer', act).ok).toBe(false);
});

test('DOC-02 a right to read shows and does not act; the refusal says so', () => {
	expect(mayAct('collaborator', 'dispute.see', 'read').ok).toBe(true);
	expect(mayAct('collaborator', 'dispute.answer', 'read')).toMatchObject({ refusal: 'client.readOnly' });
	expect(mayAct('collaborator', 'dispute.answer', 'full').ok).toBe(true);
});

test('DOC-02 without any right the client does not exist, whatever the role may do', () => {
	expect(mayAct('viewer', 'dispute.answer', 'none')).toMatchObject({ refusal: 'client.unknown' });
	expect(mayAct('viewer', 'dispute.answer', 'read')).toMatchObject({ refusal: 'act.notForRole' });
});
