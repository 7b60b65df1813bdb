import { exitCodes } from './exit-codes.ts';

/** Ends a command with one sentence for the person: what is wrong, where, and what to do. */
export class Failure extends Error {
	readonly exitCode: number;
	constructor(sentence: string, exitCode: number = exitCodes.usage) {
		super(sentence);
		this.exitCode = exitCode;
	}
}
