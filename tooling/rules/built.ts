/**
 * Rules declared built. Each must be carried by the name of at least one test, or `check:static` fails: add an id
 * when its behaviour is there, never to silence the check.
 */
export const built: readonly string[] = [];
