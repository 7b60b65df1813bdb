import { expect, test } from 'vitest';
import { fieldOf } from './dispute-fields.ts';

test.each([
	['document.tooLarge', 'files'],
	['document.typeRefused', 'files'],
	['money.malformed', 'amount'],
	['dispute.tooMuch', 'amount'],
	['dispute.reasonMissing', 'reason'],
	['dispute.messageEmpty', 'words'],
	['dispute.nothingOpen', undefined],
])('PTL-05 %s is shown at %s', (refusal, field) => {
	expect(fieldOf(refusal)).toBe(field);
});
