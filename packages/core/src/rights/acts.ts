import { allow, refuse, type Outcome } from '../outcome.ts';
import { suffices, type Right, type Role } from './client-right.ts';

export type ActRule = {
	/** Who may at all. */
	readonly roles: readonly Role[];
	/** What it takes on the client that it touches; null when it touches none, or many of which it shows only some. */
	readonly right: Exclude<Right, 'none'> | null;
};

const everyone: readonly Role[] = ['admin', 'collaborator', 'viewer'];
const desk: readonly Role[] = ['admin', 'collaborator'];
const admins: readonly Role[] = ['admin'];

const look = { roles: everyone, right: 'read' } as const;
const work = { roles: desk, right: 'full' } as const;
const lookAround = { roles: everyone, right: null } as const;
const begin = { roles: desk, right: null } as const;
const configure = { roles: admins, right: null } as const;

/**
 * Every act of the back office: who may do it, and what right it takes on the client. The server asks this table, and so does the
 * button, which is disabled with the reason (house.md, "Svelte"). A procedure without an act does not pass the walk over all of them.
 */
export const acts = {
	'session.see': lookAround,
	'account.see': lookAround,
	'account.change': lookAround,
	'digest.choose': lookAround,
	'bell.hear': lookAround,
	'activity.see': look,
	'activity.audit': configure,
	'board.see': lookAround,
	'card.see': look,
	'card.comment': work,
	'card.claim': work,
	'card.release': work,
	'card.move': work,
	'card.complete': work,
	'card.post': work,
	'card.send': work,
	'due.see': lookAround,
	'due.include': work,
	'task.see': look,
	'task.add': work,
	'task.change': work,
	'client.list': lookAround,
	'client.see': look,
	'client.create': begin,
	'client.change': work,
	'client.note': work,
	'client.merge': work,
	'client.delete': { roles: admins, right: 'full' },
	'client.seeDeleted': configure,
	'client.restore': configure,
	'client.setRight': configure,
	'client.assignOwner': work,
	'profile.see': lookAround,
	'profile.change': configure,
	'profile.assign': configure,
	'sheet.see': lookAround,
	'sheet.change': configure,
	'owed.see': lookAround,
	'view.see': lookAround,
	'view.keep': lookAround,
	'group.see': lookAround,
	'group.change': configure,
	'group.assign': work,
	'rule.see': lookAround,
	'rule.change': configure,
	'rule.run': configure,
	'tag.see': lookAround,
	'tag.put': work,
	'tag.change': configure,
	'invoice.see': look,
	'invoice.hold': work,
	'invoice.setLevel': work,
	'invoice.promise': work,
	'invoice.dispute': work,
	'dispute.see': look,
	'dispute.answer': work,
	'dispute.note': work,
	'dispute.move': work,
	'document.see': look,
	'document.add': work,
	'telephony.hear': lookAround,
	'telephony.dial': work,
	'message.see': look,
	'message.write': work,
	'message.finish': work,
	'tonight.see': lookAround,
	'tonight.untick': work,
	'tonight.approve': { roles: desk, right: null },
	'tonight.goLive': configure,
	'tonight.changeSending': configure,
	'import.see': configure,
	'import.preview': configure,
	'import.run': configure,
	'contact.see': look,
	'contact.change': work,
	'contact.sendLink': work,
	'contact.export': configure,
	'contact.anonymise': configure,
	'scenario.see': lookAround,
	'scenario.publish': configure,
	'template.see': lookAround,
	'template.preview': look,
	'template.change': configure,
	'settings.see': lookAround,
	'settings.change': configure,
	'purge.see': configure,
	'purge.run': configure,
	'staff.see': lookAround,
	'staff.invite': configure,
	'staff.setPassword': configure,
	'staff.resetFactor': configure,
	'staff.setRole': configure,
	'staff.deactivate': configure,
	'staff.reactivate': configure,
} as const satisfies Record<string, ActRule>;

export type Act = keyof typeof acts;

/**
 * May somebody of this role, with this right on the client where one is concerned, do that? Refused with the reason that a
 * disabled button shows. A right of none is no reason to show: such a client does not exist for them (`client.unknown`).
 */
export function mayAct(
	role: Role,
	act: Act,
	right?: Right,
): Outcome<null, 'act.notForRole' | 'client.readOnly' | 'client.unknown'> {
	const rule: ActRule = acts[act];
	if (right === 'none' && rule.right !== null) return refuse('client.unknown');
	if (!rule.roles.includes(role)) return refuse('act.notForRole');
	if (rule.right !== null && right !== undefined && !suffices(right, rule.right)) return refuse('client.readOnly');
	return allow(null);
}
