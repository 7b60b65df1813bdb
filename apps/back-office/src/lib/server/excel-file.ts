import { downloadHeaders } from '@quittance/documents/download.ts';
import { EXCEL, writeExcel, type ExcelCell, type ExcelColumn } from '@quittance/documents/write-excel.ts';

export type ExcelSheet = {
	/** Of the file, without its ending. */
	readonly name: string;
	readonly title: string;
	readonly columns: readonly ExcelColumn[];
	readonly rows: AsyncIterable<readonly ExcelCell[]>;
};

/**
 * A list as an Excel file, written while it is read: the answer begins with the first rows. One that breaks ends the connection, so that no
 * half of a list is taken for the whole. `read` hands over the sheet and waits until it is sent; undefined for who may not.
 */
export async function excelFile(
	read: (send: (sheet: ExcelSheet) => Promise<void>) => Promise<void> | undefined,
): Promise<Response | undefined> {
	const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
	const begun = Promise.withResolvers<Headers>();
	const whole = read(({ name, title, columns, rows }) => {
		begun.resolve(new Headers(downloadHeaders({ name: `${name}.xlsx`, mediaType: EXCEL, inline: false })));
		return writeExcel(title, columns, rows).pipeTo(writable);
	});
	if (!whole) return undefined;
	whole.catch(async (fault: unknown) => {
		// Once it is under way the reader may just have gone away, which is nobody's fault.
		begun.reject(fault);
		await writable.abort(fault).catch(() => {});
	});
	return new Response(readable, { headers: await begun.promise });
}
