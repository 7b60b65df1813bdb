import { owedWhole } from '@quittance/api/office/owed-whole.ts';
import type { RequestEvent } from '@sveltejs/kit';
import type { OwedFilter } from '#lib/owed/filter.ts';
import { m } from '#lib/paraglide/messages.js';
import { contextOf } from './api.ts';
import { excelFile } from './excel-file.ts';
import { owedCells, owedColumns } from './owed-sheet.ts';

/** Who owes what as an Excel file, in the reader's language; undefined for who may not. */
export function owedFile(event: RequestEvent, filter: OwedFilter): Promise<Response | undefined> {
	const locale = event.locals.language;
	return excelFile((send) =>
		owedWhole(contextOf(event), filter, ({ today, currency, rows }) => {
			async function* cells() {
				for await (const row of rows) yield owedCells(row, locale);
			}
			return send({
				name: m.owed_file({ day: today, currency }, { locale }),
				title: m.owed_sheet({}, { locale }),
				columns: owedColumns(currency, locale),
				rows: cells(),
			});
		}),
	);
}
