import type { OfficeAnswers } from '@quittance/api/office/router.ts';

/** All that stands before the eyes of whoever calls. */
export type Call = OfficeAnswers['calls']['one'];
