import { clientsWhole } from '@quittance/api/office/clients-whole.ts';
import type { RequestEvent } from '@sveltejs/kit';
import type { ClientListFilter } from '#lib/clients/filter.ts';
import { m } from '#lib/paraglide/messages.js';
import { contextOf } from './api.ts';
import { clientCells, clientColumns } from './clients-sheet.ts';
import { excelFile } from './excel-file.ts';

/** The list of clients as an Excel file, in the reader's language; undefined for who may not. */
export function clientsFile(event: RequestEvent, filter: ClientListFilter): Promise<Response | undefined> {
	const locale = event.locals.language;
	return excelFile((send) =>
		clientsWhole(contextOf(event), filter, ({ today, fields, rows }) => {
			async function* cells() {
				for await (const row of rows) yield* clientCells(row, fields, locale);
			}
			return send({
				name: m.clients_file({ day: today }, { locale }),
				title: m.clients_sheet({}, { locale }),
				columns: clientColumns(fields, locale),
				rows: cells(),
			});
		}),
	);
}
