/** Chromium of the machine: the tests download no browser. Another one: `QUITTANCE_CHROMIUM=…`. */
export const chromium = process.env['QUITTANCE_CHROMIUM'] ?? '/usr/bin/chromium';
