import type { ColumnType } from 'kysely';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** A JSON column: takes an object or array as it is (text would be encoded twice), and gives plain JSON, to be narrowed by its reader. */
export type StoredJson = ColumnType<Json, object, object>;
