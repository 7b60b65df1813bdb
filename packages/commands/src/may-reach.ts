import { mayWriteTo, type WrittenChannel, type WritingRefusal } from '@quittance/core/message/may-write-to.ts';
import { allow, type Outcome } from '@quittance/core/outcome.ts';
import type { Recipient } from '@quittance/db/deliveries.ts';
import type { Tx } from '@quittance/db/open.ts';
import { placesToWrite, writingFacts, type PlaceToWrite } from '@quittance/db/places-to-write.ts';
import { envelopeOf } from './envelope-of.ts';

/** A client as one writes to it through a channel. */
export type WritingAbout = NonNullable<Awaited<ReturnType<typeof writingFacts>>> & {
	readonly channel: WrittenChannel;
	/** Places of the channel: mailboxes for mails, numbers for texts, none for letters. */
	readonly places: readonly PlaceToWrite[];
	/** Lines of the client's own address; null when it has none. */
	readonly envelope: string | null;
};

/** What decides whether and where a client may be written to now. Under the client's lock, so that a consent taken back meanwhile counts. */
export async function writingAbout(tx: Tx, clientId: string, channel: WrittenChannel): Promise<WritingAbout> {
	const [facts, places, envelope] = await Promise.all([
		writingFacts(tx, clientId),
		channel === 'letter' ? [] : placesToWrite(tx, clientId),
		channel === 'letter' ? envelopeOf(tx, clientId) : undefined,
	]);
	if (!facts) throw new Error(`client ${clientId} is not there`);
	const kind = channel === 'email' ? 'mailbox' : 'phone';
	return {
		...facts,
		channel,
		places: places.filter((place) => place.kind === kind),
		envelope: envelope?.join('\n') ?? null,
	};
}

/** Who gets it: those named of the file, and whoever was typed; a letter without typed lines goes to the client's address. */
export function recipientsAmong(
	{ channel, places, envelope }: WritingAbout,
	named: readonly string[],
	typed: string | null,
): Recipient[] {
	const inFile = channel === 'letter' ? (typed === null && envelope !== null ? [envelope] : []) : named;
	const all = [...new Set([...inFile, ...(typed === null ? [] : [typed])])];
	return all.map((address) => {
		const name = places.find((place) => same(place, address))?.name;
		return { address, role: 'to', ...(name !== undefined && name !== null && { name }) };
	});
}

/** May the message go to all of them? The first no is the answer. */
export function mayReach(
	{ channel, places, objectsToLetters }: WritingAbout,
	recipients: readonly Recipient[],
	typed: string | null,
): Outcome<null, WritingRefusal> {
	for (const { address } of recipients) {
		const standing = places.filter((place) => same(place, address));
		const known = standing.length === 0 ? undefined : factsOf(standing, channel);
		const may = mayWriteTo(channel, { address, known, typed: address === typed }, { objectsToLetters });
		if (!may.ok) return may;
	}
	return allow(null);
}

/** One address may stand there for several people: a yes of one of them is a yes, and a mail that came back came back for all. */
const factsOf = (places: readonly PlaceToWrite[], channel: WrittenChannel) => ({
	consented: places.some(({ allows }) => allows.includes(channel)),
	bounced: places.some(({ bounced }) => bounced),
});

const same = (place: PlaceToWrite, address: string): boolean => place.address.toLowerCase() === address.toLowerCase();
