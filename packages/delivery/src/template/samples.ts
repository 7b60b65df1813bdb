import { addDays, day } from '@quittance/core/calendar/day.ts';
import type { StepName } from '@quittance/core/scenario/scenario.ts';
import type { Language } from './language.ts';
import type { InvoiceLine, MessageContent } from './message-content.ts';

const today = day('2026-03-12');

const line = (number: string, daysLate: number, amount: bigint, held = 0n): InvoiceLine => ({
	number,
	issuedOn: addDays(today, -daysLate - 30),
	dueOn: addDays(today, -daysLate),
	daysLate,
	amount,
	open: amount,
	held,
	claimed: amount - held,
});

/** A made-up message of a step, with all that a message can have. */
export function fullSample(step: StepName, language: Language): MessageContent {
	const lines =
		step === 'notice'
			? [line('FA-2026-0114', -5, 148_020n), line('FA-2026-0117', -6, 36_000n)]
			: [line('FA-2026-0027', 41, 248_400n, 48_400n), line('FA-2026-0031', 12, 96_050n)];
	const credits = step === 'notice' ? [] : [{ number: 'AV-2026-0004', on: addDays(today, -20), amount: 15_000n }];
	const total = lines.reduce((sum, its) => sum + its.claimed, 0n);
	const creditsTotal = credits.reduce((sum, its) => sum + its.amount, 0n);
	return {
		language,
		step,
		day: today,
		organization: {
			name: 'Atelier Belmont',
			address: ['14 rue des Forges', '25000 Besançon'],
			town: 'Besançon',
			phone: '03 81 00 00 00',
			email: 'comptabilite@belmont.example',
			iban: 'FR7630006000011234567890189',
			bic: 'AGRIFRPP',
			legalMention: 'SAS au capital de 50 000 € – RCS Besançon 732 829 320',
		},
		client: { name: 'Brasserie du Lac', code: 'C0042' },
		contact: { name: 'Marie Durand' },
		currency: 'EUR',
		lines: step === 'thanks' ? lines.map((its) => ({ ...its, open: 0n, held: 0n, paid: its.amount })) : lines,
		credits,
		total,
		creditsTotal,
		due: total - creditsTotal,
		payment: step === 'thanks' ? { on: addDays(today, -3), amount: 344_450n } : undefined,
		penalties:
			step === 'notice' || step === 'thanks' ? undefined : { interest: 3_212n, compensation: 8_000n, until: today },
		law: 'FR business',
		reference: 'RF26FA20260001',
		portalLink: 'https://clients.belmont.example/',
	};
}

/** The same message with everything left out that may be absent, and a single invoice. */
export function bareSample(step: StepName, language: Language): MessageContent {
	const full = fullSample(step, language);
	const lines = full.lines.slice(-1);
	const total = lines.reduce((sum, its) => sum + its.claimed, 0n);
	return {
		...full,
		organization: { name: full.organization.name, address: full.organization.address },
		client: { name: full.client.name },
		contact: undefined,
		lines,
		credits: [],
		total,
		creditsTotal: 0n,
		due: total,
		penalties: undefined,
		law: null,
		portalLink: undefined,
	};
}
