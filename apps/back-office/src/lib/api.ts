import type { OfficeApi } from '@quittance/api/office/router.ts';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import superjson from 'superjson';

/** The procedures from a page's script, for small acts in place; whole pages ask through `load`. */
export const api = createTRPCClient<OfficeApi>({
	links: [httpBatchLink({ url: '/api/trpc', transformer: superjson })],
});
