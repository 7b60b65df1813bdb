import type { Said } from './language.ts';

/** What may stand beside a client or an invoice, everywhere under the same sign. */
export const signWords = {
	promised: { fr: 'Promis', en: 'Promised' },
	disputed: { fr: 'Contesté', en: 'Disputed' },
	stopped: { fr: 'Suspendu', en: 'On stop' },
	inCollection: { fr: 'En recouvrement', en: 'In collection' },
	insolvent: { fr: 'Procédure collective', en: 'Insolvent' },
	settled: { fr: 'Réglé', en: 'Settled' },
} as const satisfies Record<string, Said>;

export type SignName = keyof typeof signWords;
