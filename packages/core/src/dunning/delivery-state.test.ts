import { expect, test } from 'vitest';
import { deliveryMayBecome, type DeliveryState } from './delivery-state.ts';

const states: readonly DeliveryState[] = ['ready', 'sending', 'accepted', 'refused', 'uncertain', 'cancelled'];
const from = (state: DeliveryState) => states.filter((to) => deliveryMayBecome(state, to));

test('SCN-25 an uncertain delivery is never sent again by itself', () => {
	expect(from('uncertain')).toEqual(['accepted', 'cancelled']);
});

test('SCN-25 nothing is accepted that was not first committed as being sent', () => {
	expect(from('ready')).toEqual(['sending', 'cancelled']);
});

test('SCN-15 what was accepted, refused or cancelled stays so', () => {
	expect([from('accepted'), from('refused'), from('cancelled')]).toEqual([[], [], []]);
});

test('SCN-25 a temporary refusal goes back to ready, a dead worker leaves it uncertain', () => {
	expect(from('sending')).toEqual(['ready', 'accepted', 'refused', 'uncertain', 'cancelled']);
});
