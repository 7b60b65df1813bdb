import type { Drawing } from '@quittance/ui/parts/drawing.ts';

/** One thing that the palette offers. */
export type Choice = {
	readonly id: string;
	readonly label: string;
	/** Quietly behind it: the code of a client, the room of a page. */
	readonly more?: string | undefined;
	readonly icon: Drawing;
	/** Why it may not be chosen now. */
	readonly why?: string | undefined;
	readonly choose: () => unknown;
};

export type Section = { readonly name: string; readonly choices: readonly Choice[] };
