import type { OfficeCaller } from '#lib/server/api.ts';

export type OwedRow = Awaited<ReturnType<OfficeCaller['owed']['list']>>['clients'][number];
export type OwedTotal = Awaited<ReturnType<OfficeCaller['owed']['totals']>>[number];
