import { allow, refuse, type Outcome } from '@quittance/core/outcome.ts';

/** Longest name in UTF-8 bytes: what file systems take, less the room that a browser needs for " (1)". */
const LONGEST = 240;
/** Names that Windows gives to devices, whatever their extension. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;
/** Controls, and marks that are not seen but turn or hide what is read: "gpj.exe" must not read "exe.jpg". */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** What Windows forbids in names; slashes are gone by then. */
const FORBIDDEN = /[<>:"|?*]/g;

/**
 * A file's name as it can be kept, shown and saved anywhere (DOC-08): composed (NFC), its last part only, without controls,
 * device names, leading or trailing dots, and its extension among those of what the file is: `invoice.exe` that is a PDF
 * becomes `invoice.exe.pdf`. Refused when nothing is left.
 */
export function safeName(
	name: string,
	extensions: readonly [string, ...string[]],
): Outcome<string, 'document.nameRefused'> {
	const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
	const clean = last
		.replace(UNSEEN, '')
		.replace(FORBIDDEN, '_')
		.replace(/\s+/gu, ' ')
		.replace(/^[. ]+|[. ]+$/g, '');
	if (!/[\p{L}\p{N}]/u.test(clean)) return refuse('document.nameRefused');
	const { stem, extension } = parted(clean);
	const truthful = extensions.includes(extension.toLowerCase());
	const ending = `.${truthful ? extension : extensions[0]}`;
	const whole = truthful ? stem : clean;
	return allow(`${cutTo(whole.replace(RESERVED, '_$1'), LONGEST - ending.length)}${ending}`);
}

/** The lower-case extension of a name, without its dot; empty when there is none. */
export const extensionOf = (name: string): string => parted(name).extension.toLowerCase();

function parted(name: string): { readonly stem: string; readonly extension: string } {
	const dot = name.lastIndexOf('.');
	return dot > 0 ? { stem: name.slice(0, dot), extension: name.slice(dot + 1) } : { stem: name, extension: '' };
}

/** Cuts between letters as they are seen, so that no accent or emoji is halved. */
function cutTo(text: string, bytes: number): string {
	let length = 0;
	let cut = '';
	for (const { segment } of new Intl.Segmenter().segment(text)) {
		length += Buffer.byteLength(segment);
		if (length > bytes) break;
		cut += segment;
	}
	return cut.replace(/[. ]+$/, '');
}
