import type { OfficeAnswers } from '@quittance/api/office/router.ts';

type Preview = OfficeAnswers['tonight']['preview'];

export type NightGroup = Preview['groups'][number];
export type NightHold = Preview['holds'][number];
export type NightMessage = Preview['messages'][number];
export type HeldInvoice = Preview['held'][number];
export type ShownMessage = OfficeAnswers['tonight']['message'];
export type LastNight = Preview['since'];
export type Takeover = OfficeAnswers['tonight']['takeover'];
