import type { TemplatePreview } from '@quittance/commands/preview-template.ts';
import { allow, type Outcome } from '@quittance/core/outcome.ts';
import { letterPages } from '@quittance/delivery/letter/letter-pages.ts';
import type { LetterRefusal } from '@quittance/delivery/letter/letter-press.ts';
import { renderMessage, renderText } from '@quittance/delivery/template/render-message.ts';
import type { OfficeContext } from '../context.ts';

/** A mail as its HTML, a letter as a picture of its pages or as the PDF, a phone script as its words. */
export type DrawnPreview =
	| { readonly form: 'mail'; readonly subject: string; readonly html: string }
	| { readonly form: 'letter'; readonly svg: string }
	| { readonly form: 'printed letter'; readonly pdf: Uint8Array }
	| { readonly form: 'phone'; readonly words: string };

/** Draws a preview in one of its forms. A letter takes some milliseconds of this thread, which a person who edits may have. */
export async function drawnAs(
	form: DrawnPreview['form'],
	{ template, content, to }: TemplatePreview,
	press: OfficeContext['press'],
): Promise<Outcome<DrawnPreview, LetterRefusal>> {
	switch (form) {
		case 'mail': {
			const { subject, html } = renderMessage(template, content);
			return allow({ form, subject, html });
		}
		case 'phone':
			return allow({ form, words: renderText(template, content) });
		case 'letter': {
			const drawn = opened(press).draw(await letterPages(template, content, to));
			return drawn.ok ? allow({ form, svg: drawn.value }) : drawn;
		}
		case 'printed letter': {
			const printed = opened(press).printAll([await letterPages(template, content, to)]);
			return printed.ok ? allow({ form, pdf: printed.value }) : printed;
		}
	}
}

function opened(press: OfficeContext['press']): NonNullable<OfficeContext['press']> {
	if (!press) throw new Error('nobody prints: the server was opened without a press');
	return press;
}
