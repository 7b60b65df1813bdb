import { DockerfileParser, type Instruction } from 'dockerfile-ast';

/** One `FROM … AS name` and what follows it. */
export type Stage = { readonly name: string; readonly from: string; readonly instructions: readonly Instruction[] };

/** The stages of a Dockerfile in their order. */
export function stagesOf(text: string): Stage[] {
	const stages: { name: string; from: string; instructions: Instruction[] }[] = [];
	for (const instruction of DockerfileParser.parse(text).getInstructions()) {
		const words = instruction.getArguments().map((argument) => argument.getValue());
		if (instruction.getKeyword() === 'FROM')
			stages.push({ name: words[2] ?? '', from: words[0] ?? '', instructions: [] });
		else stages.at(-1)?.instructions.push(instruction);
	}
	return stages;
}

/** The last words that a stage gives for a keyword, its own or those of the stages it stands on. */
export function lastOf(stages: readonly Stage[], name: string, keyword: string): string | undefined {
	const stage = stages.find((one) => one.name === name);
	if (!stage) return undefined;
	const own = stage.instructions.filter((instruction) => instruction.getKeyword() === keyword).at(-1);
	return own?.getRawArgumentsContent() ?? lastOf(stages, stage.from, keyword);
}
