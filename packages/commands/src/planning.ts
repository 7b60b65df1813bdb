import { addDays, yearOf, type Day } from '@quittance/core/calendar/day.ts';
import { NO_HOLIDAYS, type Holidays } from '@quittance/core/calendar/working-day.ts';
import type { RunFacts } from '@quittance/core/dunning/facts.ts';
import { figuresAreFresh } from '@quittance/core/dunning/freshness.ts';
import type { TextConnector } from '@quittance/core/scenario/scenario.ts';
import type { Tx } from '@quittance/db/open.ts';
import type { PlanningContext } from '@quittance/db/planning-facts.ts';
import { runSettings } from '@quittance/db/runs.ts';
import { scenariosInForce } from '@quittance/db/scenarios.ts';
import { holidaysOf, regionsOf } from './holidays.ts';

/** What is connected to the organization, beyond what the database knows. */
export type Connected = {
	readonly printsLetters: boolean;
	/** Text channels that a gateway carries; none when absent. */
	readonly texts?: readonly TextConnector[];
};

/** All that planning a day needs to know of the organization: facts for the rules, context for the reading. */
export async function planningOf(
	tx: Tx,
	today: Day,
	{ printsLetters, texts = [] }: Connected,
): Promise<{ run: RunFacts; context: PlanningContext }> {
	const [{ featuresOff, ...settings }, scenarios] = await Promise.all([runSettings(tx), scenariosInForce(tx)]);
	const own = holidaysAround(today)(settings.country, settings.region);
	const fresh = figuresAreFresh(settings.lastImportOn, today, settings.staleAfterWorkingDays, own);
	return {
		run: { ...settings, today, fresh, printsLetters, texts: featuresOff.includes('texts') ? [] : texts },
		context: { today, scenarios, holidaysOf: holidaysAround(today) },
	};
}

/** Public holidays near a day; a region that the calendar does not know has its country's. */
function holidaysAround(today: Day): (country: string, region: string | null) => Holidays {
	const [from, to] = [yearOf(addDays(today, -370)), yearOf(addDays(today, 370))];
	const known = new Map<string, Holidays>();
	return (country, region) => {
		const key = `${country} ${region}`;
		let holidays = known.get(key);
		if (!holidays) {
			const there = region !== null && region in regionsOf(country) ? region : null;
			holidays = country === '' ? NO_HOLIDAYS : holidaysOf(country, there, from, to);
			known.set(key, holidays);
		}
		return holidays;
	};
}
