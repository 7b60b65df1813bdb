import type { Feature } from '@quittance/core/organization/features.ts';
import type { Said } from './language.ts';

/** What the features of an organization are called, on their page and in the trail. */
export const featureWords = {
	portal: { fr: 'Portail des clients', en: 'Client portal' },
	writing: { fr: 'Messages écrits à la main', en: 'Messages written by hand' },
	texts: { fr: 'Envoi de textos', en: 'Text messages' },
	digest: { fr: 'E-mail du matin', en: 'Mail of the morning' },
	imports: { fr: 'Import de fichiers', en: 'Import of files' },
} as const satisfies Readonly<Record<Feature, Said>>;
