import type { OfficeAnswers } from '@quittance/api/office/router.ts';

export type ListedTemplate = OfficeAnswers['templates']['list'][number];
export type OpenTemplate = OfficeAnswers['templates']['one'];
export type Insertable = OfficeAnswers['templates']['insertable'][number];
