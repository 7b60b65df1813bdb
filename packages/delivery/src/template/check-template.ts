import { allow, refuse, type Outcome, type Refused } from '@quittance/core/outcome.ts';
import type { StepName } from '@quittance/core/scenario/scenario.ts';
import { LiquidError, UndefinedVariableError } from 'liquidjs';
import type { Language } from './language.ts';
import { liquidFor, longestTemplate } from './liquid.ts';
import type { MessageContent } from './message-content.ts';
import { existsIn, namesIn, nearest } from './names-in-scope.ts';
import { draftOf, type Template } from './render-message.ts';
import { bareSample, fullSample } from './samples.ts';
import { scopeOf } from './scope.ts';

export type TemplateRefusal =
	| 'template.subjectMissing'
	| 'template.bodyMissing'
	| 'template.tooLong'
	| 'template.syntax'
	| 'template.unknownVariable'
	| 'template.mayBeAbsent'
	| 'template.unknownFilter'
	| 'template.tooCostly';

export type TemplateUse = {
	readonly language: Language;
	/** Steps that may send it. */
	readonly steps: readonly StepName[];
	/** Phone scripts and text messages have none. */
	readonly hasSubject: boolean;
};

type PartName = 'subject' | 'body';

/**
 * May this template be saved (SCN-13)? It is read without running it, so that no branch hides a wrong name, then
 * filled in with made-up messages of each step: one with everything, one with all that may be absent left out. A
 * refusal carries `part`, `line`, `column`, `name` and, when a name is near, `suggestion`; `step` tells which message
 * failed.
 */
export function checkTemplate(template: Template, use: TemplateUse): Outcome<Template, TemplateRefusal> {
	if (use.hasSubject && template.subject.trim() === '') return refuse('template.subjectMissing', { part: 'subject' });
	if (template.body.trim() === '') return refuse('template.bodyMissing', { part: 'body' });
	for (const part of ['subject', 'body'] as const) {
		if (template[part].length > longestTemplate) return refuse('template.tooLong', { part, limit: longestTemplate });
		const fault = faultIn(template[part], part, use);
		if (fault) return fault;
	}
	return allow(template);
}

function faultIn(
	source: string,
	part: PartName,
	{ language, steps }: TemplateUse,
): Refused<TemplateRefusal> | undefined {
	const unknown = attempt(part, () => unknownName(source, part, language));
	if (unknown) return unknown;
	for (const step of steps)
		for (const sample of [fullSample(step, language), bareSample(step, language)]) {
			const fault = attempt(part, () => fillIn(source, sample), step);
			if (fault) return fault;
		}
	return undefined;
}

function fillIn(body: string, sample: MessageContent): undefined {
	draftOf({ subject: '', body }, sample);
}

function unknownName(source: string, part: PartName, language: Language): Refused<TemplateRefusal> | undefined {
	const { globals } = liquidFor(language).parseAndAnalyzeSync(source);
	const scope = everything();
	for (const variable of Object.values(globals).flat()) {
		if (existsIn(scope, variable.segments)) continue;
		const { row, col } = variable.location;
		return unknownVariable(String(variable), { part, line: row, column: col });
	}
	return undefined;
}

/** A scope in which nothing is absent: a reminder's, with the payment of a thank-you. */
const everything = () => scopeOf({ ...fullSample('thanks', 'en'), penalties: fullSample('R1', 'en').penalties });

const unknownVariable = (name: string, about: Refused['about']): Refused<'template.unknownVariable'> => {
	const suggestion = nearest(name, namesIn(everything()));
	return refuse('template.unknownVariable', { ...about, name, ...(suggestion && { suggestion }) });
};

function attempt(
	part: PartName,
	act: () => Refused<TemplateRefusal> | undefined,
	step?: StepName,
): Refused<TemplateRefusal> | undefined {
	try {
		return act();
	} catch (error) {
		if (!LiquidError.is(error)) throw error;
		const [line = 1, column = 1] = error.token.getPosition();
		return refusalOf(error, { part, line, column, ...(step && { step }) });
	}
}

function refusalOf(error: LiquidError, about: Refused['about']): Refused<TemplateRefusal> {
	const [, filter] = /^undefined filter: (\S+?),? line/.exec(error.message) ?? [];
	if (filter !== undefined) return refuse('template.unknownFilter', { ...about, name: filter });
	if (/limit exceeded/.test(error.message)) return refuse('template.tooCostly', about);
	if (!(error instanceof UndefinedVariableError))
		return refuse('template.syntax', { ...about, detail: messageOf(error) });
	const [, name = ''] = /^undefined variable: (.+), line:/.exec(error.message) ?? [];
	return existsIn(everything(), name.split('.'))
		? refuse('template.mayBeAbsent', { ...about, name })
		: unknownVariable(name, about);
}

/** The library's sentence without the position, which is told apart. */
const messageOf = (error: LiquidError): string => error.message.replace(/, line:.*$/s, '');
