import type { Channel, StepName } from '@quittance/core/scenario/scenario.ts';
import type { Said } from './language.ts';

/** What each step is called. */
export const stepWords = {
	notice: { fr: 'Prévenance', en: 'Pre-due notice' },
	R1: { fr: 'Relance 1', en: 'Reminder 1' },
	R2: { fr: 'Relance 2', en: 'Reminder 2' },
	R3: { fr: 'Relance 3', en: 'Reminder 3' },
	R4: { fr: 'Relance 4', en: 'Reminder 4' },
	R5: { fr: 'Relance 5', en: 'Reminder 5' },
	thanks: { fr: 'Remerciement', en: 'Thank-you' },
} satisfies Record<StepName, Said>;

/** What each channel is called. */
export const channelWords = {
	email: { fr: 'e-mail', en: 'email' },
	letter: { fr: 'courrier', en: 'letter' },
	phone: { fr: 'téléphone', en: 'phone' },
	other: { fr: 'autre', en: 'other' },
} satisfies Record<Channel, Said>;
