import { m } from '#lib/paraglide/messages.js';

/** How a promise stands. */
export const promiseStateWords = {
	asked: m.invoice_promise_asked,
	expected: m.invoice_promise_expected,
	late: m.invoice_promise_late,
	kept: m.invoice_promise_kept,
	cancelled: m.invoice_promise_cancelled,
	declined: m.invoice_promise_declined,
} as const;
