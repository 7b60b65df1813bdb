/** Beyond that many news at once the page is loaded again, which is quicker than telling them one by one. */
export const MOST_TOLD = 300;

const everything: readonly string[] = [
	'run.planned',
	'run.closed',
	'run.missed',
	'import.done',
	'organization.changed',
	'organization.featureSet',
	'organization.wentLive',
	'client.imported',
];

/** What concerns so many clients that nobody named them: a night that was planned, a ledger that was read. */
export const changesEverything = (name: string): boolean => everything.includes(name);
