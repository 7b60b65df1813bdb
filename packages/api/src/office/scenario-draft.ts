import { z } from 'zod';
import { aCurrency, anId, minor } from '../input.ts';

const aStep = z.object({
	name: z.enum(['notice', 'R1', 'R2', 'R3', 'R4', 'R5', 'thanks']),
	on: z.boolean(),
	days: z.number(),
	channel: z.enum(['email', 'letter', 'phone', 'other']),
	templateId: anId.nullable(),
	textConnector: z.enum(['sms', 'whatsapp', 'viber']).nullable(),
	instructions: z.string().max(4000).nullable(),
	automatic: z.boolean(),
});
const amounts = z.record(aCurrency, minor);
const steps = z.array(aStep).max(7).readonly();

/** A scenario as a person lays it out; whether it may be published the rules say (`checkScenario`). */
export const aScenarioDraft = z.object({
	anchor: z.enum(['previous', 'due', 'due, end of month', 'invoice date']),
	grouping: z.enum(['per level', 'one message']),
	minimums: amounts,
	ceilings: amounts,
	minimumGapDays: z.int().min(0).max(365),
	shiftToWorkingDays: z.boolean(),
	thankOnlyReminded: z.boolean(),
	steps: z.object({ 'with email': steps, 'without email': steps }),
});
