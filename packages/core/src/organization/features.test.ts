import { expect, test } from 'vitest';
import { features, mayWithout, refusalOf } from './features.ts';

test('ORG-06 an act of a feature that is off is refused with the name of that feature; all others go on', () => {
	expect(mayWithout(['imports'], 'import.run')).toMatchObject({ ok: false, refusal: 'feature.importsOff' });
	expect(mayWithout(['imports'], 'message.write')).toMatchObject({ ok: true });
	expect(mayWithout([], 'import.run')).toMatchObject({ ok: true });
	expect(mayWithout(features, 'client.see')).toMatchObject({ ok: true });
});

test('ORG-06 every feature has an answer of its own', () => {
	expect(new Set(features.map((feature) => refusalOf[feature])).size).toBe(features.length);
});
