import { hash, verify, type Options } from '@node-rs/argon2';

/** Argon2id with 19 MiB and two passes, as OWASP's Password Storage Cheat Sheet has it; some 30 ms. */
const costs: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** What the database keeps of a password: its costs and salt stand in it. */
export const hashPassword = (password: string): Promise<string> => hash(password, costs);

/** Whether a password is the one of a hash. */
export const isPassword = (password: string, kept: string): Promise<boolean> => verify(kept, password);

/** A hash of no password: to take as long over an address that nobody has as over one that somebody has. */
export const decoy = hashPassword('nobody’s');
