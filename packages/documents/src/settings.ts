/** Where files are kept. */
export type DocumentSettings =
	| { readonly kind: 'disk'; /** A folder of ours alone; made if it is missing. */ readonly folder: string }
	| {
			readonly kind: 's3';
			/** Of the server, without the bucket: `https://s3.example`. */
			readonly endpoint: string;
			readonly bucket: string;
			readonly region: string;
			readonly accessKeyId: string;
			readonly secretAccessKey: string;
	  };

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads where files are kept: DOCUMENTS_FOLDER, or DOCUMENTS_S3_ENDPOINT with DOCUMENTS_S3_BUCKET, _REGION (`us-east-1` unless told),
 * _ACCESS_KEY_ID and _SECRET_ACCESS_KEY. Says in one sentence each what is wrong with them.
 */
export function documentSettingsIn(
	environment: Environment,
): { readonly settings: DocumentSettings } | { readonly complaints: readonly string[] } {
	const complaints: string[] = [];
	const optional = (name: string) => environment[name]?.trim() || undefined;
	const needed = (name: string) => {
		const value = optional(name);
		if (value === undefined) complaints.push(`${name} is not set, and DOCUMENTS_S3_ENDPOINT needs it.`);
		return value ?? '';
	};
	const folder = optional('DOCUMENTS_FOLDER');
	const endpoint = optional('DOCUMENTS_S3_ENDPOINT');
	if (folder !== undefined && endpoint !== undefined)
		return { complaints: ['DOCUMENTS_FOLDER and DOCUMENTS_S3_ENDPOINT are both set: files are kept in one place.'] };
	if (folder !== undefined) return { settings: { kind: 'disk', folder } };
	if (endpoint === undefined)
		return { complaints: ['DOCUMENTS_FOLDER is not set. Example: DOCUMENTS_FOLDER=/var/lib/quittance/documents'] };
	if (!/^https?:$/.test(URL.parse(endpoint)?.protocol ?? ''))
		complaints.push(`DOCUMENTS_S3_ENDPOINT should be like https://s3.example, and is "${endpoint}".`);
	const settings: DocumentSettings = {
		kind: 's3',
		endpoint,
		bucket: needed('DOCUMENTS_S3_BUCKET'),
		region: optional('DOCUMENTS_S3_REGION') ?? 'us-east-1',
		accessKeyId: needed('DOCUMENTS_S3_ACCESS_KEY_ID'),
		secretAccessKey: needed('DOCUMENTS_S3_SECRET_ACCESS_KEY'),
	};
	return complaints.length > 0 ? { complaints } : { settings };
}
