import type { Day } from '@quittance/core/calendar/day.ts';
import { createContext } from 'svelte';
import type { Language } from './words/language.ts';

/** What day it is for the organization, and where its clocks stand. */
export type Calendar = { readonly today: Day; readonly timeZone: string };

const [languageOf, giveLanguage] = createContext<() => Language>();
const [calendarOf, giveCalendar] = createContext<() => Calendar>();

/** Said once, in the layout: `setLanguage(() => data.language)`. A function, so that a change of language reaches every part. */
export const setLanguage = (language: () => Language): void => void giveLanguage(language);

/** The language of the page, for parts: call the answer where it is used. Throws where no layout has said it. */
export const getLanguage = (): (() => Language) => languageOf();

/** Said once, in the layout: `setCalendar(() => ({ today, timeZone }))`, as the server knows them. */
export const setCalendar = (calendar: () => Calendar): void => void giveCalendar(calendar);

/** The organization's calendar, for parts that say how far a day is. */
export const getCalendar = (): (() => Calendar) => calendarOf();
