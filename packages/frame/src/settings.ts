export type Environment = Readonly<Record<string, string | undefined>>;

/** What every app of the house is told about the place where it stands. */
export type StandSettings = {
	/** PORT: the one it listens on. */
	readonly port: number;
	/** HOST: the address it listens on; every one unless told. */
	readonly host: string;
	/** PUBLIC_URL: where browsers reach it, as `https://desk.example`; behind TLS it begins with https. */
	readonly publicUrl: URL;
	/** TRUST_PROXY: `true` when a proxy of ours stands before it and says who is asking in X-Forwarded-For. */
	readonly trustProxy: boolean;
	/** STOP_TIMEOUT_SECONDS: given to the requests in hand when told to stop; 20 unless told. */
	readonly stopTimeoutSeconds: number;
};

/** Reads settings and collects a sentence for each that is wrong, so that all of them are said at once. */
export class SettingsReader {
	readonly complaints: string[] = [];
	readonly #environment: Environment;

	constructor(environment: Environment) {
		this.#environment = environment;
	}

	optional(name: string): string | undefined {
		return this.#environment[name]?.trim() || undefined;
	}

	needed(name: string, example: string): string {
		const value = this.optional(name);
		if (value === undefined) this.complaints.push(`${name} is not set. Example: ${name}=${example}`);
		return value ?? '';
	}

	/** What nobody guesses: at least 32 characters, or nothing at all. */
	secret(name: string): string | undefined {
		const value = this.optional(name);
		if (value !== undefined && value.length < 32)
			this.complaints.push(`${name} should be at least 32 characters nobody can guess, as from: openssl rand -hex 32`);
		return value;
	}

	count(name: string, absent: number, { least = 1, most = Number.MAX_SAFE_INTEGER } = {}): number {
		const text = this.optional(name);
		const value = text === undefined ? absent : Number(text);
		if (!Number.isInteger(value) || value < least || value > most)
			this.complaints.push(`${name} should be a whole number from ${least} to ${most}, and is "${text ?? ''}".`);
		return value;
	}

	yesOrNo(name: string, absent: boolean): boolean {
		const text = this.optional(name) ?? String(absent);
		if (text !== 'true' && text !== 'false') this.complaints.push(`${name} should be true or false, and is "${text}".`);
		return text === 'true';
	}

	/** An address of a site: `https://desk.example`, without a path. */
	site(name: string, example: string): URL {
		return this.#siteIn(name, this.needed(name, example), example) ?? new URL('http://unknown.invalid');
	}

	/** Such an address, or none. */
	optionalSite(name: string, example: string): URL | undefined {
		const text = this.optional(name);
		return text === undefined ? undefined : this.#siteIn(name, text, example);
	}

	#siteIn(name: string, text: string, example: string): URL | undefined {
		const url = URL.parse(text);
		const good = url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '';
		if (text !== '' && !good)
			this.complaints.push(`${name} should be an address without a path, as ${example}, and is "${text}".`);
		return url ?? undefined;
	}
}

/** Reads what every app needs of its environment. */
export const readStand = (reader: SettingsReader, port: number): StandSettings => ({
	port: reader.count('PORT', port, { least: 0, most: 65_535 }),
	host: reader.optional('HOST') ?? '::',
	publicUrl: reader.site('PUBLIC_URL', `http://localhost:${port}`),
	trustProxy: reader.yesOrNo('TRUST_PROXY', false),
	stopTimeoutSeconds: reader.count('STOP_TIMEOUT_SECONDS', 20, { most: 3_600 }),
});
