import { owedWhole } from '@quittance/api/office/owed-whole.ts';
import { downloadHeaders } from '@quittance/documents/download.ts';
import { EXCEL, writeExcel } from '@quittance/documents/write-excel.ts';
import type { RequestEvent } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import type { OwedFilter } from '#lib/owed/filter.ts';
import { contextOf } from './api.ts';
import { owedCells, owedColumns } from './owed-sheet.ts';

/**
 * Who owes what as an Excel file, in the reader's language, written while it is read: the answer begins with the first rows. One that breaks
 * ends the connection, so that no half of a list is taken for the whole. Undefined for who may not.
 */
export async function owedFile(event: RequestEvent, filter: OwedFilter): Promise<Response | undefined> {
	const { language } = event.locals;
	const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
	const context = contextOf(event);
	const begun = Promise.withResolvers<Headers>();
	const whole = owedWhole(context, filter, ({ today, currency, rows }) => {
		const name = `${m.owed_file({ day: today, currency }, { locale: language })}.xlsx`;
		begun.resolve(new Headers(downloadHeaders({ name, mediaType: EXCEL, inline: false })));
		async function* cells() {
			for await (const row of rows) yield owedCells(row, language);
		}
		const sheet = m.owed_sheet({}, { locale: language });
		return writeExcel(sheet, owedColumns(currency, language), cells()).pipeTo(writable);
	});
	if (!whole) return undefined;
	whole.catch(async (fault: unknown) => {
		// Once it is under way the reader may just have gone away, which is nobody's fault.
		begun.reject(fault);
		await writable.abort(fault).catch(() => {});
	});
	return new Response(readable, { headers: await begun.promise });
}
