import type { Refused } from '@quittance/core/outcome.ts';
import type { TRPCDefaultErrorShape, TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { refusalOf } from './answer.ts';
import { faultIdOf } from './fault.ts';
import type { AnsweredRefusal } from './refusals.ts';

type Fields = Readonly<Record<string, readonly string[]>>;

/** What a browser learns of an error: which refusal, which fields, or the number of the fault. Never what went wrong inside. */
export type ErrorFacts = {
	readonly code: TRPCDefaultErrorShape['data']['code'];
	readonly httpStatus: number;
	readonly path: string | undefined;
	/** An expected no, for the words in ui. */
	readonly refused: Refused<AnsweredRefusal> | undefined;
	/** Of a request of the wrong shape: what is wrong with each field. */
	readonly fields: Fields | undefined;
	readonly faultId: string | undefined;
};

export function errorShape({ shape, error }: { shape: TRPCDefaultErrorShape; error: TRPCError }) {
	const { code, httpStatus, path } = shape.data;
	const data: ErrorFacts = {
		code,
		httpStatus,
		path,
		refused: refusalOf(error),
		fields: error.cause instanceof ZodError ? fieldsOf(error.cause) : undefined,
		faultId: faultIdOf(error),
	};
	return { code: shape.code, message: data.fields ? 'input' : shape.message, data };
}

function fieldsOf({ issues }: ZodError): Fields {
	const fields: Record<string, string[]> = {};
	for (const { path, message } of issues) (fields[path.join('.')] ??= []).push(message);
	return fields;
}
