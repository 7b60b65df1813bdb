import type { OfficeAnswers } from '@quittance/api/office/router.ts';
import { m } from '#lib/paraglide/messages.js';

export type Person = OfficeAnswers['people']['list'][number];

const states = { active: m.people_active, invited: m.people_invited, deactivated: m.people_deactivated };
const roles = { admin: m.role_admin, collaborator: m.role_collaborator, viewer: m.role_viewer };

export const stateInWords = (state: Person['state']): string => states[state]();
export const roleInWords = (role: Person['role']): string => roles[role]();

/** The roles as a field offers them. */
export const roleOptions = () => Object.entries(roles).map(([value, label]) => ({ value, label: label() }));
