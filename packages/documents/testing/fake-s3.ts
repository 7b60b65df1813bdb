import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DocumentSettings } from '../src/settings.ts';

export type FakeS3 = {
	readonly settings: DocumentSettings & { kind: 's3' };
	/** What the bucket holds, by key. */
	readonly objects: ReadonlyMap<string, Uint8Array>;
	/** Answers the next requests for keys that match with this status. */
	readonly break: (key: RegExp, status: number) => void;
	readonly mend: () => void;
	readonly close: () => Promise<void>;
};

/** A bucket on this machine that speaks as much S3 as the store needs, in pages of two so that paging is tried. Refuses what is not signed, and is not there before somebody makes it. */
export async function fakeS3(): Promise<FakeS3> {
	const objects = new Map<string, Uint8Array>();
	let made = false;
	let broken: { key: RegExp; status: number } | undefined;
	const server = createServer((request, response) => {
		const url = new URL(request.url ?? '', 'http://bucket');
		const key = decodeURIComponent(url.pathname).replace(/^\/files\/?/, '');
		if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=id/')) return end(response, 403);
		if (key !== '' && broken?.key.test(key)) return end(response, broken.status);
		if (key === '' && request.method === 'PUT') {
			made = true;
			return end(response, 200);
		}
		if (!made) return end(response, 404);
		if (key === '') return end(response, 200, listed([...objects.keys()].toSorted(), url.searchParams));
		void answer(request, response, key);
	});
	async function answer(request: IncomingMessage, response: ServerResponse, key: string): Promise<void> {
		const object = objects.get(key);
		if (request.method === 'PUT') {
			const chunks: Uint8Array[] = [];
			for await (const chunk of request as AsyncIterable<Uint8Array>) chunks.push(chunk);
			objects.set(key, Buffer.concat(chunks));
			end(response, 200);
		} else if (request.method === 'DELETE') {
			objects.delete(key);
			end(response, 204);
		} else if (object) end(response, 200, request.method === 'HEAD' ? undefined : object);
		else end(response, 404);
	}
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const { port } = server.address() as AddressInfo;
	return {
		settings: {
			kind: 's3',
			endpoint: `http://127.0.0.1:${port}`,
			bucket: 'files',
			region: 'us-east-1',
			accessKeyId: 'id',
			secretAccessKey: 'secret',
		},
		objects,
		break: (key, status) => {
			broken = { key, status };
		},
		mend: () => {
			broken = undefined;
		},
		close: () =>
			new Promise((closed) => {
				server.closeAllConnections();
				server.close(() => closed());
			}),
	};
}

function end(response: ServerResponse, status: number, body?: string | Uint8Array): void {
	response.writeHead(status).end(body);
}

function listed(keys: readonly string[], query: URLSearchParams): string {
	const after = query.get('continuation-token') ?? '';
	const left = keys.filter((key) => key.startsWith(query.get('prefix') ?? '') && key > after);
	const contents = left.slice(0, 2).map((key) => `<Contents><Key>${key}</Key></Contents>`);
	const next = left.length > 2 ? `<NextContinuationToken>${left[1] ?? ''}</NextContinuationToken>` : '';
	return `<?xml version="1.0"?><ListBucketResult>${contents.join('')}${next}</ListBucketResult>`;
}
