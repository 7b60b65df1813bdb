import { AwsClient } from 'aws4fetch';
import s3, { type S3DriverOptions } from 'unstorage/drivers/s3';
import { defineDriver, type Driver } from 'unstorage';

/**
 * unstorage on a bucket, but for two things that its own driver does not tell the truth about: what is put where no bucket is counts there as
 * kept (here the bucket is made, and any other refusal throws), and its list stops at the first thousand keys of the whole bucket (here it asks for
 * what is below a key, page by page).
 */
export const s3Driver = defineDriver((options: S3DriverOptions): Driver => {
	const signed = new AwsClient({ ...options, service: 's3', retries: 3 });
	const bucket = `${options.endpoint.replace(/\/$/, '')}/${options.bucket}`;
	const ask = async (address: string, init?: RequestInit): Promise<Response> => {
		const answer = await signed.fetch(address, init);
		if (answer.ok || answer.status === 404) return answer;
		throw new Error(`${init?.method ?? 'GET'} ${address} answered ${answer.status}: ${await answer.text()}`);
	};

	async function put(key: string, value: string | Uint8Array<ArrayBuffer>): Promise<void> {
		const address = `${bucket}/${key.split(':').map(encodeURIComponent).join('/')}`;
		const init = { method: 'PUT', body: value };
		if ((await ask(address, init)).ok) return;
		await ask(bucket, { method: 'PUT' });
		const again = await ask(address, init);
		if (!again.ok) throw new Error(`there is no bucket at ${bucket}, and none can be made`);
	}

	async function page(prefix: string, after: string | undefined): Promise<string> {
		const url = new URL(bucket);
		url.searchParams.set('list-type', '2');
		url.searchParams.set('prefix', prefix);
		if (after !== undefined) url.searchParams.set('continuation-token', after);
		return (await ask(url.href)).text();
	}

	return {
		...(s3(options) as Driver),
		setItem: put,
		setItemRaw: put,
		async getKeys(below) {
			const keys: string[] = [];
			let after: string | undefined;
			do {
				const text = await page(below.replaceAll(':', '/'), after);
				keys.push(...[...text.matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, key = '']) => key.replaceAll('/', ':')));
				after = /<NextContinuationToken>([^<]+)</.exec(text)?.[1];
			} while (after !== undefined);
			return keys;
		},
	};
});
