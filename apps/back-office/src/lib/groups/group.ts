import type { OfficeAnswers } from '@quittance/api/office/router.ts';

export type Group = OfficeAnswers['groups']['list'][number];
