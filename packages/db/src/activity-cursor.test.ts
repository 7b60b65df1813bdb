import { expect, test } from 'vitest';
import { isCursorUpTo, presentCursor } from './activity-cursor.ts';
import { testDatabase, testOrganization } from '../testing/test-database.ts';

const { database } = await testDatabase();
const { organizationId } = await testOrganization(database, 1);

test('TSK-05 a cursor is one that was given out; anything else is not, whatever it is', async () => {
	const now = await database.read(organizationId, presentCursor);
	expect(isCursorUpTo(now, now)).toBe(true);
	expect(isCursorUpTo('900:910:', '800:810:801,805')).toBe(true);
	const other = [
		'',
		'x',
		'1:2',
		'10:5:',
		'0:5:',
		'5:10:7,6',
		'5:10:4',
		'5:10:10',
		'5:10:7,',
		'5:10:7,7',
		'5:920:',
		'9'.repeat(30),
	];
	for (const text of other) expect(isCursorUpTo('900:910:', text), text).toBe(false);
});
