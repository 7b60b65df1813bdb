import { todayOf } from '@quittance/commands/today.ts';
import { refuse } from '@quittance/core/outcome.ts';
import { testDatabase, testOrganization } from '@quittance/db/testing/test-database.ts';
import { testPortal } from '@quittance/db/testing/test-portal.ts';
import { TRPCError } from '@trpc/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { joinStaff, officeContext, portalContext } from '../testing/contexts.ts';
import { answer, found, refusalOf } from './answer.ts';
import type { OfficeContext } from './context.ts';
import { cursorOf, packCursor } from './cursor.ts';
import { faultIdOf } from './fault.ts';
import { aDay, anId } from './input.ts';
import { createOfficeCaller } from './office/router.ts';
import { createPortalCaller } from './portal/router.ts';
import { act, officeCallers, officeRouter, openToAnybody } from './trpc.ts';

const { database, url } = await testDatabase();
const operator = await testOrganization(database, 1);
const viewer = await joinStaff(database, operator, 'viewer');
const admin = await joinStaff(database, operator, 'admin');
const { portal } = await testPortal(url);

const router = officeRouter({
	invite: act('staff.invite').mutation(() => 'invited'),
	late: act('card.move').mutation(() => answer<never>(refuse('card.moved', { by: 'Marie' }))),
	client: act('client.see')
		.input(z.object({ id: anId }))
		.query(() => found(undefined, 'client.unknown')),
	on: act('client.list')
		.input(z.object({ on: aDay }))
		.query(({ input }) => input.on),
	breaks: openToAnybody('a test').query(({ ctx }) =>
		ctx.office.db.read('no organization', (tx) => todayOf(tx, ctx.office.now())),
	),
});
const as = (staff: OfficeContext['staff']) => officeCallers(router)(officeContext(database, staff));
const aMutation = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
const over = async (path: string, staff: OfficeContext['staff'], input?: unknown) => {
	const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify({ json: input }))}`;
	const response = await fetchRequestHandler({
		endpoint: '',
		req: new Request(`http://desk.example/${path}${query}`, input === undefined ? aMutation : {}),
		router,
		createContext: () => officeContext(database, staff),
	});
	const body = (await response.json()) as { error: { json: { message: string; data: Record<string, unknown> } } };
	return { status: response.status, ...body.error.json };
};

test('ORG-01 a role that may not do an act is refused in words, and nobody is asked to sign in', async () => {
	await expect(as(admin).invite()).resolves.toBe('invited');
	const refused = await as(viewer).invite().catch(refusalOf);
	expect(refused).toEqual(refuse('act.notForRole'));
	await expect(as(undefined).invite()).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
});

test('a refusal crosses with what its words need, under the code of its table', async () => {
	expect(await over('late', admin)).toMatchObject({
		status: 409,
		data: { refused: { refusal: 'card.moved', about: { by: 'Marie' } } },
	});
	expect(await over('invite', viewer)).toMatchObject({ status: 403, data: { refused: { refusal: 'act.notForRole' } } });
});

test('what is no id is answered like an id of nothing', async () => {
	for (const id of ['robert', '0', '01890000-0000-7000-8000-000000000009'])
		await expect(as(admin).client({ id })).rejects.toMatchObject({ code: 'NOT_FOUND', message: 'client.unknown' });
});

test('a request of the wrong shape names its fields, and shows no schema', async () => {
	expect(await over('on', admin, { on: '2026-02-30' })).toMatchObject({
		status: 400,
		message: 'input',
		data: { fields: { on: ['day'] } },
	});
	expect(await over('on', admin, { on: 7 })).toMatchObject({
		status: 400,
		message: 'input',
		data: { code: 'BAD_REQUEST' },
	});
});

test('a fault is written down once, and only its number leaves', async () => {
	const context = officeContext(database, admin);
	const error: unknown = await officeCallers(router)(context)
		.breaks()
		.catch((reason: unknown) => reason);
	expect(faultIdOf(error)).toBe('F-1');
	expect(context.faults).toHaveLength(1);
	expect(String(context.faults[0])).toContain('uuid');
	const answered = await over('breaks', admin, null);
	expect(answered).toMatchObject({ status: 500, message: 'fault', data: { faultId: 'F-1' } });
	expect(JSON.stringify(answered)).not.toMatch(/uuid|organization|stack|\.ts/);
});

test('a cursor that was tampered with begins anew', () => {
	const cursor = cursorOf(z.tuple([z.string(), z.uuid()]));
	const place = ['Ærø', '01890000-0000-7000-8000-000000000009'] as const;
	expect(cursor.parse(packCursor(place))).toEqual(place);
	for (const text of ['', 'robert', packCursor(['a']), packCursor(place).slice(1)])
		expect(cursor.parse(text)).toBeUndefined();
});

test('both routers know who asks', async () => {
	expect(await createOfficeCaller(officeContext(database, viewer)).session.who()).toEqual(viewer);
	const contact = { organizationId: operator.organizationId, id: viewer.id, name: 'Paul', language: 'fr' } as const;
	expect(await createPortalCaller(portalContext(portal, contact)).session.who()).toEqual(contact);
	await expect(createPortalCaller(portalContext(portal, undefined)).session.who()).rejects.toThrow(TRPCError);
});
