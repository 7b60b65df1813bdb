const ink = '#1c1b18';
const quiet = '#5f5b52';
const hairline = '1px solid #ddd8cc';
const paper = '#fbfaf6';
const accent = '#1f5c45';
const family = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

const font = (weight: number, size: number, line: number, color: string): string =>
	`font:${weight} ${size}px/${line}px ${family};color:${color};`;

/** Styles of the HTML mail, for `style` attributes: mail programs drop style sheets. Contrast is AA on white. */
export const style = {
	page: `margin:0;padding:0;background:${paper};`,
	frame: `background:${paper};`,
	sheet: `max-width:600px;background:#ffffff;border:${hairline};border-radius:6px;`,
	sender: `padding:20px 24px 4px;${font(600, 16, 24, accent)}`,
	body: `padding:8px 24px 20px;${font(400, 16, 24, ink)}`,
	paragraph: 'margin:0 0 16px;',
	table: 'margin:4px 0 20px;border-collapse:collapse;font-variant-numeric:tabular-nums;',
	head: `padding:8px 0;border-bottom:${hairline};${font(600, 13, 20, quiet)}`,
	cell: `padding:10px 12px 10px 0;vertical-align:top;border-bottom:${hairline};${font(400, 15, 20, ink)}`,
	number: 'word-break:break-word;',
	amount: 'padding-right:0;',
	whole: 'white-space:nowrap;',
	small: `font-size:13px;line-height:18px;color:${quiet};`,
	footLabel: `padding:8px 12px 0 0;${font(400, 14, 20, quiet)}`,
	footAmount: `padding:8px 0 0;white-space:nowrap;${font(400, 14, 20, quiet)}`,
	strong: font(600, 17, 24, ink),
	payment: `margin:0 0 20px;background:${paper};border-left:3px solid ${accent};`,
	paymentInside: 'padding:12px 16px;',
	paymentTitle: `margin:0 0 4px;${font(600, 14, 20, ink)}`,
	paymentLabel: `padding:2px 16px 2px 0;vertical-align:top;white-space:nowrap;${font(400, 14, 20, quiet)}`,
	paymentValue: `padding:2px 0;word-break:break-word;${font(400, 15, 20, ink)}`,
	button: `display:inline-block;padding:12px 20px;background:${accent};text-decoration:none;border-radius:6px;${font(600, 16, 20, '#ffffff')}`,
} as const;
