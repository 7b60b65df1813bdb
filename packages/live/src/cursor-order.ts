/** Whether what one cursor has seen goes beyond another. Both were given out by the same server, one after the other. */
export function seesMoreThan(cursor: string, other: string): boolean {
	const [a, b] = [parts(cursor), parts(other)];
	return a.next === b.next ? a.inProgress < b.inProgress : a.next > b.next;
}

/** A snapshot reads `least:next:in progress`: the next transaction begins later, or fewer are still under way. */
function parts(cursor: string): { next: bigint; inProgress: number } {
	const [, next = '0', listed = ''] = cursor.split(':');
	return { next: BigInt(next), inProgress: listed === '' ? 0 : listed.split(',').length };
}
