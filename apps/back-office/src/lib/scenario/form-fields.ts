import type { StepName, Variant } from '@quittance/core/scenario/scenario.ts';
import type { DraftStep } from './rules.ts';

type SettingName =
	| 'anchor'
	| 'grouping'
	| 'minimumGapDays'
	| 'shiftToWorkingDays'
	| 'thankOnlyReminded'
	| `${'minimums' | 'ceilings'} ${string}`;

/** What the fields of the form are called, on the page and where they are read. */
export const settingField = (name: SettingName): SettingName => name;
export const stepField = (variant: Variant, step: StepName, field: Exclude<keyof DraftStep, 'name'>): string =>
	`${variant} ${step} ${field}`;
