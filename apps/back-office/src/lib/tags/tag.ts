import type { OfficeAnswers } from '@quittance/api/office/router.ts';

export type Tag = OfficeAnswers['tags']['list'][number];
