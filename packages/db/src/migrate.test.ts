import { cloneOf } from '@quittance/postgres/test-database.ts';
import postgres from 'postgres';
import { expect, inject, test } from 'vitest';
import { migrations } from '../migrations/all.ts';
import { schemaOf } from '../scripts/write-schema.ts';
import { migrate } from './migrate.ts';

const templateUrl = inject('templateUrl');
const emptyUrl = Object.assign(new URL(templateUrl), { pathname: '/template1' }).href;

test('a database built at once equals one that was migrated step by step', async () => {
	const [scratch, grown] = [await cloneOf(templateUrl), await cloneOf(emptyUrl)];
	for (const name of Object.keys(migrations)) expect(await migrate(grown.url, name)).toEqual([name]);
	expect(await schemaOf(grown.url)).toBe(await schemaOf(scratch.url));
	expect(await migrate(grown.url)).toEqual([]);
	await Promise.all([scratch.drop(), grown.drop()]);
});

test('migrations are in the order of their names', () => {
	const names = Object.keys(migrations);
	expect(names).toEqual([...names].sort());
	expect(names.every((name) => /^\d{4}-[a-z-]+$/.test(name))).toBe(true);
});

test('a user who is no superuser can migrate a database of their own, and the application can work in it', async () => {
	const admin = postgres(templateUrl.replace(/[^/]+$/, 'postgres'), { max: 1, onnotice: () => {} });
	const name = `plain_${process.pid}`;
	await admin.unsafe(`create role ${name} login createrole password 'secret'`);
	await admin.unsafe(
		`grant quittance_owner, quittance_app, quittance_night, quittance_door, quittance_portal to ${name} with admin option`,
	);
	await admin.unsafe(`create database ${name} owner ${name}`);
	const url = Object.assign(new URL(templateUrl), { pathname: `/${name}`, username: name, password: 'secret' }).href;
	expect(await migrate(url)).toEqual(Object.keys(migrations));
	await admin.unsafe(`drop database ${name} with (force)`);
	await admin.unsafe(`drop owned by ${name}`);
	await admin.unsafe(`drop role ${name}`);
	await admin.end();
});
