import { readSettings, type WrongSetting } from '@quittance/core/organization/read-settings.ts';
import { settingNames, settingsAsTyped, type TypedSettings } from '@quittance/core/organization/settings.ts';
import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import type { Actor } from '@quittance/db/open.ts';
import { lastToChangeSettings, settingsOf } from '@quittance/db/organizations.ts';
import { countryCodes } from '@quittance/imports/values/country.ts';
import { readVatNumber } from '@quittance/imports/values/vat-number.ts';
import { adminsOnly } from './admins-only.ts';
import { applySettings, lockSettings } from './change-settings.ts';
import { regionsOf } from './holidays.ts';
import type { Office } from './office.ts';

export type EditSettings = {
	readonly actor: Actor;
	readonly typed: TypedSettings;
	/** What stood in the same fields before somebody typed over them. */
	readonly was: TypedSettings;
};

export type SettingsEdited =
	{ readonly changed: number; readonly wrong?: never } | { readonly wrong: readonly WrongSetting[] };

/**
 * What an admin typed over the settings of the organization. Of two at once, each with fields of their own, both are kept; who comes second to
 * the same field is told who was faster and changes nothing. Each change is written down with what stood there before (ORG-03).
 */
export const editSettings = (
	{ db, now }: Office,
	{ actor, ...asked }: EditSettings,
): Promise<Outcome<SettingsEdited, 'admin.required' | 'organization.changed' | 'organization.changedByOperator'>> =>
	db.write(actor, async (tx) => {
		const admin = await adminsOnly(tx, actor);
		if (!admin.ok) return admin;
		await lockSettings(tx);
		const before = await settingsOf(tx);
		const stands = settingsAsTyped(before);
		const [typed, was] = [asStored(asked.typed), asStored(asked.was)];
		const meant = settingNames.filter((name) => typed[name] !== undefined && typed[name] !== was[name]);
		if (meant.some((name) => stands[name] !== was[name] && stands[name] !== typed[name])) {
			const by = await lastToChangeSettings(tx);
			return by === undefined ? refuse('organization.changedByOperator') : refuse('organization.changed', { by });
		}
		const edited = Object.fromEntries(meant.map((name) => [name, typed[name] ?? '']));
		// A region is one of a country, whichever of the two was typed.
		const whole = 'country' in edited || 'region' in edited ? { country: stands.country, region: stands.region } : {};
		const reader = { readVatNumber, regionsOf, countries: countryCodes() };
		const { settings, wrong } = readSettings({ ...whole, ...edited }, reader);
		if (wrong.length > 0) return allow({ wrong });
		return allow({ changed: await applySettings(tx, { actor, settings, before, now: now() }) });
	});

/** Forms end their lines otherwise than we do. */
const asStored = (typed: TypedSettings): TypedSettings =>
	Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, text.replaceAll('\r\n', '\n').trim()]));
