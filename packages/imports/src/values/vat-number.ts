import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';
import * as AT from 'stdnum/lib/cjs/at/uid.js';
import * as BE from 'stdnum/lib/cjs/be/vat.js';
import * as BG from 'stdnum/lib/cjs/bg/vat.js';
import * as CH from 'stdnum/lib/cjs/ch/vat.js';
import * as CY from 'stdnum/lib/cjs/cy/vat.js';
import * as CZ from 'stdnum/lib/cjs/cz/dic.js';
import * as DE from 'stdnum/lib/cjs/de/vat.js';
import * as DK from 'stdnum/lib/cjs/dk/cvr.js';
import * as EE from 'stdnum/lib/cjs/ee/kmkr.js';
import * as ES from 'stdnum/lib/cjs/es/nif.js';
import * as FI from 'stdnum/lib/cjs/fi/alv.js';
import * as GB from 'stdnum/lib/cjs/gb/vat.js';
import * as GR from 'stdnum/lib/cjs/gr/vat.js';
import * as HR from 'stdnum/lib/cjs/hr/oib.js';
import * as HU from 'stdnum/lib/cjs/hu/anum.js';
import * as IE from 'stdnum/lib/cjs/ie/vat.js';
import * as IT from 'stdnum/lib/cjs/it/iva.js';
import * as LT from 'stdnum/lib/cjs/lt/pvm.js';
import * as LU from 'stdnum/lib/cjs/lu/tva.js';
import * as LV from 'stdnum/lib/cjs/lv/pvn.js';
import * as MT from 'stdnum/lib/cjs/mt/vat.js';
import * as NL from 'stdnum/lib/cjs/nl/btw.js';
import * as NO from 'stdnum/lib/cjs/no/mva.js';
import * as PL from 'stdnum/lib/cjs/pl/nip.js';
import * as PT from 'stdnum/lib/cjs/pt/nif.js';
import * as RO from 'stdnum/lib/cjs/ro/cif.js';
import * as SE from 'stdnum/lib/cjs/se/vat.js';
import * as SI from 'stdnum/lib/cjs/si/ddv.js';
import * as SK from 'stdnum/lib/cjs/sk/dph.js';

export type VatNumberRefusal = 'vat.malformed' | 'vat.unknownCountry' | 'vat.wrongCheckDigit';

/** By what a number begins with: its country, save Greece, which writes EL, and Northern Ireland, XI. One file each: the whole library is slow to load. */
const judges = {
	...{ AT, BE, BG, CH, CY, CZ, DE, DK, EE, ES, FI, GB, HR, HU, IE, IT, LT, LU, LV, MT, NL, NO, PL, PT, RO, SE, SI, SK },
	...{ EL: GR, GR, XI: GB },
};

const isKnown = (country: string): country is keyof typeof judges => Object.hasOwn(judges, country);

/**
 * The VAT number of a European country, checked by the rules of that country (CLI-08); France's are in core. Answers it in capitals,
 * without spaces, points and dashes. That it is in use is known to VIES only, and not asked.
 */
export function readVatNumber(text: string): Outcome<string, VatNumberRefusal> {
	const number = text.toUpperCase().replace(/[\s.\-/]/g, '');
	const country = number.slice(0, 2);
	if (!/^[A-Z]{2}[A-Z0-9+*]{2,15}$/.test(number)) return refuse('vat.malformed', { text });
	if (!isKnown(country)) return refuse('vat.unknownCountry', { country });
	const judged = judges[country].validate(country === 'CH' ? number : number.slice(2));
	if (judged.isValid) return allow(number);
	const wrong = judged.error.name === 'InvalidChecksum' ? 'vat.wrongCheckDigit' : 'vat.malformed';
	return refuse(wrong, { text });
}
