import type { OfficeAnswers } from '@quittance/api/office/router.ts';

/** The postal addresses of a client's file, with what they are typed and printed by. */
export type Addresses = OfficeAnswers['postalAddresses']['ofClient'];
export type Address = Addresses['addresses'][number];
