import * as queries from '../src/ids.ts';
import { samples } from './samples.ts';

export default samples(queries, { newIds: [3] });
