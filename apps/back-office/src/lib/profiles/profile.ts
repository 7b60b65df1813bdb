import type { OfficeAnswers } from '@quittance/api/office/router.ts';

export type Profile = OfficeAnswers['profiles']['list'][number];
