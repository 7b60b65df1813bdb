import { AwsClient } from 'aws4fetch';
import s3, { type S3DriverOptions } from 'unstorage/drivers/s3';
import { defineDriver, type Driver } from 'unstorage';

/** unstorage on a bucket, but for its list, which stops at the first thousand of the whole bucket: this one asks for what is below a key, page by page. */
export const s3Driver = defineDriver((options: S3DriverOptions): Driver => {
	const signed = new AwsClient({ ...options, service: 's3' });
	const bucket = `${options.endpoint.replace(/\/$/, '')}/${options.bucket}`;
	const page = async (prefix: string, after: string | undefined) => {
		const url = new URL(bucket);
		url.searchParams.set('list-type', '2');
		url.searchParams.set('prefix', prefix);
		if (after !== undefined) url.searchParams.set('continuation-token', after);
		const answer = await signed.fetch(url.href);
		const text = await answer.text();
		if (!answer.ok) throw new Error(`the list of ${bucket} answered ${answer.status}: ${text}`);
		return text;
	};
	return {
		...(s3(options) as Driver),
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
