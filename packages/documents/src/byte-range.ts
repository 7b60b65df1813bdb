import type { ByteRange } from './document-store.ts';

/**
 * The one range that a `Range` header asks of a file (RFC 9110, 14.1.2): undefined for the whole, also when several are asked or
 * the header is none that we know; `unsatisfiable` when it lies behind the end.
 */
export function byteRangeOf(header: string | null, byteSize: number): ByteRange | 'unsatisfiable' | undefined {
	const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
	if (first === '' && last === '') return undefined;
	const from = first === '' ? Math.max(byteSize - Number(last), 0) : Number(first);
	const to = first === '' || last === '' ? byteSize - 1 : Math.min(Number(last), byteSize - 1);
	if (from >= byteSize || (first === '' && Number(last) === 0)) return 'unsatisfiable';
	return from <= to ? { from, to } : undefined;
}
