import * as queries from '../src/beyond-the-wall.ts';
import { samples } from './samples.ts';

export default samples(queries, { listOrganizations: [], deliveryOfEnvelope: ['token'], deliveriesOfMessage: ['<id@host>'] });
