import { overwriteGetLocale } from '#lib/paraglide/runtime.js';

/** The server decided the language of the page; its scripts follow. */
overwriteGetLocale(() => (document.documentElement.lang === 'en' ? 'en' : 'fr'));
