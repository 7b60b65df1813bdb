import { parseArgs } from 'node:util';
import { play } from './play.ts';

/** `pnpm chaos`: a night with everything going wrong. Exit code 1 when a message was sent twice, lost, or told of wrongly. */
const { values } = parseArgs({
	options: {
		times: { type: 'string', default: '20' },
		messages: { type: 'string', default: '2000' },
		restarts: { type: 'string', default: '2' },
		workers: { type: 'string', default: '2' },
		seed: { type: 'string', default: '1' },
		speed: { type: 'string', default: '30' },
		log: { type: 'string' },
		json: { type: 'boolean', default: false },
	},
});

const played = await play({
	messages: Number(values.messages),
	kills: Number(values.times),
	databaseRestarts: Number(values.restarts),
	workers: Number(values.workers),
	seed: Number(values.seed),
	speed: Number(values.speed),
	log: values.log,
});

if (values.json) console.log(JSON.stringify(played));
else {
	const { wrong, ...figures } = played;
	console.table(
		Object.fromEntries(Object.entries({ ...figures, wrong: wrong.length }).map(([what, count]) => [what, { count }])),
	);
	for (const line of wrong.slice(0, 20)) console.error(line);
	console.log(
		wrong.length === 0
			? `Every one of ${played.messages} messages went once, was refused, or asks a person; none twice, none lost.`
			: `${wrong.length} messages went wrong; seed ${values.seed}.`,
	);
}
process.exitCode = played.wrong.length === 0 ? 0 : 1;
