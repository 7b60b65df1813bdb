import type { LucideProps } from '@lucide/svelte';
import type { Component } from 'svelte';

/** A drawing of Lucide: `import Search from '@lucide/svelte/icons/search'`. */
export type Drawing = Component<LucideProps>;
