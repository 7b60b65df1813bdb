const MINUTE = 60_000;
const LONGEST = 16;

/** When a delivery that was refused for now is tried again: after 1, 2, 4, 8 and then every 16 minutes. */
export const retryAt = (attempts: number, at: Date): Date =>
	new Date(at.getTime() + Math.min(2 ** Math.max(0, attempts - 1), LONGEST) * MINUTE);
