const MINUTE = 60_000;
const LONGEST = 16;
const DAY = 86_400_000;
const MOST_DAYS = 5;

/** When a delivery that was refused for now is tried again: after 1, 2, 4, 8 and then every 16 minutes. */
export const retryAt = (attempts: number, at: Date): Date =>
	new Date(at.getTime() + Math.min(2 ** Math.max(0, attempts - 1), LONGEST) * MINUTE);

/** Whether it is worth trying again what has been refused for now since then: for five days, as mail servers do (RFC 5321, 4.5.4.1). */
export const triesAgain = (since: Date, at: Date): boolean => at.getTime() - since.getTime() < MOST_DAYS * DAY;
