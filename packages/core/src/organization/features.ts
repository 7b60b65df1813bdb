import { allow, refuse, type Outcome } from '../outcome.ts';
import type { Act } from '../rights/acts.ts';

/** What an organization may do without (ORG-06). Automatic sending, which it may too, waits for its going live and stands apart (SCN-22). */
export const features = ['portal', 'writing', 'texts', 'digest', 'imports'] as const;
export type Feature = (typeof features)[number];

/** How the answer of a feature that is off is called; its words say how to get it. */
export const refusalOf = {
	portal: 'feature.portalOff',
	writing: 'feature.writingOff',
	texts: 'feature.textsOff',
	digest: 'feature.digestOff',
	imports: 'feature.importsOff',
} as const satisfies Record<Feature, string>;

export type FeatureRefusal = (typeof refusalOf)[Feature];

/** The acts that are a feature's: the server refuses them while it is off, and the button says so, from this one table. */
const featureOf: Readonly<Partial<Record<Act, Feature>>> = {
	'contact.sendLink': 'portal',
	'message.write': 'writing',
	'digest.choose': 'digest',
	'import.preview': 'imports',
	'import.run': 'imports',
};

/** Whether an act is one of a feature at all; most are not, and nobody needs to ask. */
export const isOfFeature = (act: Act): boolean => featureOf[act] !== undefined;

/** May an act be done with these features off? The no says which feature it takes. */
export function mayWithout(featuresOff: readonly string[], act: Act): Outcome<null, FeatureRefusal> {
	const feature = featureOf[act];
	return feature !== undefined && featuresOff.includes(feature) ? refuse(refusalOf[feature]) : allow(null);
}
