import type { Outcome } from '@quittance/core/outcome.ts';
import type { MediaType } from './kinds.ts';

/** A file as the store keeps it. */
export type StoredDocument = {
	/** Where its bytes are: the organization, and a name that nobody can guess. Never shown, never asked of a browser. */
	readonly key: string;
	/** Made safe. */
	readonly name: string;
	/** By content. */
	readonly mediaType: MediaType;
	readonly byteSize: number;
	/** Of all its bytes, in hexadecimal. */
	readonly sha256: string;
};

export type DocumentRefusal = 'document.empty' | 'document.tooLarge' | 'document.typeRefused' | 'document.nameRefused';

export type PutDocument = {
	readonly organizationId: string;
	/** As the sender calls it. */
	readonly name: string;
	/** Most bytes that are taken; 100 MB unless told. */
	readonly most?: number;
};

/** The first and the last byte that are wanted, counted from 0. */
export type ByteRange = { readonly from: number; readonly to: number };

export type OpenedDocument = {
	readonly mediaType: MediaType;
	/** Of the whole, whatever part was asked for. */
	readonly byteSize: number;
	readonly sha256: string;
	/** Read as it is drunk: one part of the file is in memory at a time. */
	readonly stream: ReadableStream<Uint8Array>;
};

/** Which of an organization's keys something still refers to. */
export type InUse = (organizationId: string, keys: readonly string[]) => Promise<ReadonlySet<string>>;

export type DocumentStore = {
	/**
	 * Keeps a file as it comes in. Refused, with nothing left behind, when it is empty, too large, of a kind that is not taken or of
	 * no name; stopped at the first byte that says so, with the rest unread. A sender that breaks off, or a full disk, throws and leaves nothing either.
	 */
	readonly put: (
		bytes: AsyncIterable<Uint8Array>,
		asked: PutDocument,
	) => Promise<Outcome<StoredDocument, DocumentRefusal>>;
	/** A file, or a range of it; undefined when there is none of that key. */
	readonly open: (key: string, range?: ByteRange) => Promise<OpenedDocument | undefined>;
	/** Forgets a file; none of that key is no fault. */
	readonly remove: (key: string) => Promise<void>;
	/**
	 * Removes what was begun before a moment and never came to be used: half a file that a dead process left, or a whole one whose form
	 * was refused. Looks at the files still on probation only, however many are kept. Gives the number removed.
	 */
	readonly sweep: (before: Date, inUse: InUse) => Promise<number>;
	/** Fails when nothing could be kept just now: for readiness. */
	readonly check: () => Promise<void>;
	readonly close: () => Promise<void>;
};
