const WIDTH = 28;
/** Milliseconds between two drawings: quick enough to the eye, slow enough to cost nothing. */
const PACE = 80;

export type Progress = {
	/** How much of the whole is done, 0 to 1, and a word on where it is. */
	readonly show: (share: number, where?: string) => void;
	readonly end: () => void;
};

/** A bar on stderr while long work goes on; nothing at all where no person watches. */
export function progress(label: string, stream: NodeJS.WriteStream = process.stderr): Progress {
	if (!stream.isTTY) return { show: () => {}, end: () => {} };
	let drawnAt = 0;
	return {
		show: (share, where = '') => {
			const now = performance.now();
			if (now - drawnAt < PACE && share < 1) return;
			drawnAt = now;
			const filled = Math.round(Math.min(1, share) * WIDTH);
			const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
			const percent = `${String(Math.floor(Math.min(1, share) * 100)).padStart(3)} %`;
			stream.write(`\r\u001b[2K${label} ${bar} ${percent} ${where}`.slice(0, (stream.columns || 80) + 5));
		},
		end: () => stream.write('\r\u001b[2K'),
	};
}
