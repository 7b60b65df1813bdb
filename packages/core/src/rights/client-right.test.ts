import { expect, test } from 'vitest';
import { rightOnClient, rightsInOrder, suffices, usualRights } from './client-right.ts';

test('DOC-02 what was said for a client wins over the default of the role', () => {
	expect(rightOnClient('collaborator', undefined, usualRights)).toBe('full');
	expect(rightOnClient('collaborator', 'none', usualRights)).toBe('none');
	expect(rightOnClient('collaborator', 'read', { collaborator: 'none', viewer: 'none' })).toBe('read');
	expect(rightOnClient('viewer', 'none', usualRights)).toBe('none');
});

test('DOC-02 admins act on every client; a viewer never does more than read', () => {
	for (const explicit of [undefined, ...rightsInOrder]) {
		expect(rightOnClient('admin', explicit, { collaborator: 'none', viewer: 'none' })).toBe('full');
		expect(rightOnClient('viewer', explicit, { collaborator: 'full', viewer: 'full' })).not.toBe('full');
	}
});

test('each right allows what the one below it allows', () => {
	expect(suffices('full', 'read')).toBe(true);
	expect(suffices('read', 'read')).toBe(true);
	expect(suffices('none', 'read')).toBe(false);
});
