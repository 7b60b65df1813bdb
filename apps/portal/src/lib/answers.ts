import type { PortalAnswers } from '@quittance/api/portal/router.ts';

export type InvoiceShown = PortalAnswers['invoices']['one']['invoice'];
export type InvoiceFacts = PortalAnswers['invoices']['one'];
export type MessageShown = PortalAnswers['reminders']['list']['messages'][number];
export type DisputeShown = PortalAnswers['disputes']['list'][number];
export type ThreadMessage = PortalAnswers['disputes']['one']['thread'][number];
export type Owed = PortalAnswers['home']['look']['owed'][number];
export type TransferAsked = PortalAnswers['payment']['details'];
