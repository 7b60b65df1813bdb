import * as queries from '../src/activities.ts';
import { ID, samples } from './samples.ts';

const actor = { organizationId: ID, kind: 'worker', id: 'night' } as const;
export default samples(queries, { record: [{ name: 'run.planned', actor, subject: ID, details: { actions: 12 } }] });
