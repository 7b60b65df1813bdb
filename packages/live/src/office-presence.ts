import { suffices } from '@quittance/core/rights/client-right.ts';
import { clientsOfCards } from '@quittance/db/card-clients.ts';
import { collaboratorNames } from '@quittance/db/collaborators.ts';
import type { Database } from '@quittance/db/open.ts';
import { tellPresence } from '@quittance/db/presence-channel.ts';
import { rightsOfMany } from '@quittance/db/rights-of-many.ts';
import type { Viewer } from './audience.ts';
import type { Looker } from './looker.ts';
import type { PresencePlug } from './presence.ts';

/** The staff: each knows of the colleagues who are at cards that both may see (TSK-03, DOC-02), not of itself. */
export const officePresence = (db: Database): PresencePlug<Viewer> => ({
	tell: async (organizationId, payloads) => {
		await db.read(organizationId, (tx) => tellPresence(tx, payloads));
	},
	known: (viewers, lookers) =>
		db.read(viewers[0]?.organizationId ?? '', async (tx) => {
			const clients = await clientsOfCards(tx, each(lookers.map(({ cardId }) => cardId)));
			const people = each(lookers.map(({ collaboratorId }) => collaboratorId));
			const names = await collaboratorNames(tx, people);
			const everybody = each([...viewers.map(({ id }) => id), ...people]);
			const rights = await rightsOfMany(
				tx,
				everybody,
				[...new Set(clients.values())].filter((id) => id !== null),
			);
			const sees = (id: string, { cardId }: Looker) => {
				const clientId = clients.get(cardId);
				const rightOn = rights.get(id);
				if (clientId === undefined || !rightOn) return false;
				return clientId === null || suffices(rightOn(clientId), 'read');
			};
			const there = atOneCardOnce(lookers).filter((looker) => sees(looker.collaboratorId, looker));
			return viewers.map(({ id }) =>
				there
					.filter((looker) => looker.collaboratorId !== id && sees(id, looker))
					.map(({ cardId, typing, collaboratorId }) => ({
						...{ cardId, typing, id: collaboratorId },
						name: names.get(collaboratorId) ?? '',
					})),
			);
		}),
});

const each = (ids: readonly string[]): string[] => [...new Set(ids)];

/** Somebody with two screens at one card is there once, in an order that does not change with who spoke last. */
function atOneCardOnce(lookers: readonly Looker[]): Looker[] {
	const found = new Map<string, Looker>();
	for (const looker of lookers) {
		const key = `${looker.cardId} ${looker.collaboratorId}`;
		const other = found.get(key);
		found.set(key, { ...looker, typing: looker.typing || (other?.typing ?? false) });
	}
	return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, looker]) => looker);
}
