import type { OfficeContext } from '@quittance/api/context.ts';
import { createOfficeCaller } from '@quittance/api/office/router.ts';
import { reportFault } from '@quittance/frame/faults.ts';
import type { RequestEvent } from '@sveltejs/kit';
import { desk } from './desk.ts';

export type OfficeCaller = ReturnType<typeof createOfficeCaller>;

type Asker = Pick<RequestEvent, 'locals'>;

/** The context of a request's procedures; `received` are files that came with its form and are kept already. */
export function contextOf({ locals }: Asker, received?: OfficeContext['received']): OfficeContext {
	const { office, documents, door, factor, log } = desk();
	const { staff, sessionHash, language, requestId } = locals;
	const asked = { staff, sessionHash, language, requestId, received };
	const { confirm, confirmCode } = door;
	return { ...office, ...asked, documents, confirm, confirmCode, factor, fault: reportFault(log) };
}

/** The procedures as the person who asks, for pages that are made on the server. */
export const callerOf = (event: Asker, received?: OfficeContext['received']): OfficeCaller =>
	createOfficeCaller(contextOf(event, received));
