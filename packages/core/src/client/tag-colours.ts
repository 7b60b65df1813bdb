/** What a tag may be drawn in; each has a value for paper and one for night. The first is the usual one (CLI-08). */
export const tagColours = ['grey', 'green', 'blue', 'ochre', 'red', 'violet'] as const;
export type TagColour = (typeof tagColours)[number];

/** The colour of that name; the usual one where there is none. */
export const tagColour = (name: string): TagColour => tagColours.find((colour) => colour === name) ?? 'grey';
