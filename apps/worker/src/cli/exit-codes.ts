/** What the command line answers to its caller; `--help` shows them. */
export const exitCodes = {
	done: 0,
	/** A bug or an outage that has no words of its own. */
	fault: 1,
	/** The words typed cannot be understood: an unknown option, a day that does not exist, a missing file. */
	usage: 2,
	/** Understood, and refused by a rule; nothing was changed. */
	refused: 3,
	/** The database or the mail server cannot be reached or used. */
	unreachable: 4,
	/** Ctrl-C. */
	interrupted: 130,
} as const;
