import type { SettingName, TypedSettings } from '@quittance/core/organization/settings.ts';
import { mergeTyped } from '#lib/facts/merge-typed.ts';

/** What is being typed over the settings; they may change under one's hands. */
export class SettingsForm {
	typed = $state<Partial<Record<SettingName, string>>>({});
	was = $state.raw<TypedSettings>({});
	/** Where somebody else wrote something else meanwhile: what. */
	clashes = $state.raw<TypedSettings>({});

	/** `sent`: what was typed and refused, over what was there then. */
	constructor(stands: TypedSettings, sent?: { readonly typed: TypedSettings; readonly was: TypedSettings }) {
		this.typed = { ...stands, ...sent?.typed };
		this.was = { ...stands, ...sent?.was };
		this.learn(stands);
	}

	/** The settings as they are now: what others changed comes in, and nothing that was typed is lost. */
	learn(stands: TypedSettings): void {
		const { typed, clashes } = mergeTyped(this.was, this.typed, stands);
		this.typed = { ...typed };
		this.clashes = { ...this.clashes, ...clashes };
		this.was = stands;
	}
}
