import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoFolder } from '@quittance/worker/cli/demo-server.ts';

/** What the demo remembers between two starts: its organization, and whether all its nights were played. */
export type Memory = { readonly organizationId: string; readonly lastDay: string; readonly complete: boolean };

const place = (): string => join(demoFolder(), 'played.json');

export const remembered = (): Memory | undefined =>
	existsSync(place()) ? (JSON.parse(readFileSync(place(), 'utf8')) as Memory) : undefined;

/** Written at the beginning and at the end: one that was interrupted in between begins anew. */
export function remember(memory: Memory): void {
	mkdirSync(demoFolder(), { recursive: true });
	writeFileSync(place(), JSON.stringify(memory));
}

/** Where caught mail lies. */
export const postFolder = (): string => join(demoFolder(), 'post');

/** Forgets that the demo was played, and the mail it caught. */
export function forgetPlay(): void {
	for (const path of [place(), postFolder()]) rmSync(path, { recursive: true, force: true });
}
