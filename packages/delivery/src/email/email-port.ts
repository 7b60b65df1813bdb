import type { Sent } from '../sent.ts';
import type { Mail } from './compose.ts';

/** A post office: takes mails and says what became of each. Never throws for what a server or network does. */
export type EmailPort = {
	send(mail: Mail): Promise<Sent>;
	/** Lets what is being sent end, then hangs up. */
	close(): Promise<void>;
};
