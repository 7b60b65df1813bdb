import type { OfficeAnswers } from '@quittance/api/office/router.ts';

export type ClientTask = OfficeAnswers['tasks']['ofClient'][number];

/** An own task as its form shows it, with the version of its card. */
export type TaskToChange = Pick<ClientTask, 'id' | 'version' | 'title' | 'note' | 'dueOn' | 'owner'>;
export type NamedClient = { readonly id: string; readonly name: string };
