import { cast } from '@quittance/stories/cast/cast.ts';
import type { Temper } from '../mail-catcher/smtp.ts';

/** The mail server's one-off faults: an address that it does not know, and a mail that it takes without ever saying so. */
export function demoTemper(): Temper {
	let doubts = 1;
	return (recipient) => {
		if (recipient === cast.isUnknownAtTheDoor.email) return { code: 550, text: '5.1.1 no such user here' };
		if (recipient === cast.leavesUsInDoubt.email && doubts-- > 0) return 'never answers';
		return undefined;
	};
}
