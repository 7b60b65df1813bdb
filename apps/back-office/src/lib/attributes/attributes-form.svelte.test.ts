import type { Attribute, AttributeType } from '@quittance/core/sheet/attribute.ts';
import { expect, test } from 'vitest';
import { AttributesForm } from './attributes-form.svelte.ts';

const an = (id: string, value: string, type: AttributeType = 'text'): Attribute => ({
	...{ id, name: id, type, choices: [], value },
});

test('CLI-09 what others change comes in, what both changed is told, and nothing typed is lost', () => {
	const form = new AttributesForm([an('code', '1'), an('load', '630.5', 'number'), an('brand', '')], 'fr');
	expect(form.typed).toEqual({ code: '1', load: '630,5', brand: '' });
	form.typed['code'] = '2';
	form.typed['brand'] = 'Otis';
	form.learn([an('code', '3'), an('load', '700', 'number'), an('floor', '')]);
	expect(form.typed).toEqual({ code: '2', load: '700', floor: '' });
	expect(form.clashes).toEqual({ code: '3' });
	expect(form.was).toEqual({ code: '3', load: '700', floor: '' });
	expect(form.lost).toEqual([{ id: 'brand', name: 'brand', typed: 'Otis' }]);
	expect(form.overtaken).toBe(true);
});

test('CLI-09 what was sent and refused stands again, over what is there by now', () => {
	const sent = { typed: { code: '2' }, was: { code: '1' } };
	const form = new AttributesForm([an('code', '3')], 'en', sent);
	expect(form.typed).toEqual({ code: '2' });
	expect(form.clashes).toEqual({ code: '3' });
	expect(new AttributesForm([an('code', '1')], 'en', sent).overtaken).toBe(false);
});
