import { cast, type CastRole } from '@quittance/stories/cast/cast.ts';
import { member, type CastMember } from '@quittance/stories/cast/cast-member.ts';
import { chance } from './chance.ts';

/** How a client pays: days after the due date, from and to; null never. */
export type Habit = { readonly lateBy: readonly [from: number, to: number] | null; readonly invoicesEvery: number };

export type Debtor = { readonly client: CastMember; readonly habit: Habit; readonly role: CastRole | null };

const often = { invoicesEvery: 20 };

/** Of the cast, how each pays; the others are made up by chance. */
const habits: Record<CastRole, Habit> = {
	paysOnTheDay: { lateBy: [-2, 0], ...often },
	paysLate: { lateBy: [22, 45], ...often },
	neverPays: { lateBy: null, invoicesEvery: 60 },
	disputes: { lateBy: [15, 30], ...often },
	inThreeGroups: { lateBy: [8, 25], invoicesEvery: 8 },
	hasNoEmail: { lateBy: [25, 60], ...often },
	losesConsent: { lateBy: [20, 70], ...often },
	bounces: { lateBy: [25, 60], ...often },
	breaksPromise: { lateBy: [30, 60], ...often },
	paysInPart: { lateBy: [20, 40], ...often },
	hasCreditNote: { lateBy: [12, 35], ...often },
	paysByDebit: { lateBy: [0, 3], ...often },
	inCollection: { lateBy: null, invoicesEvery: 90 },
	isolated: { lateBy: [30, 60], ...often },
	readsEnglish: { lateBy: [10, 30], ...often },
	changesProfile: { lateBy: [15, 40], ...often },
	hasFullMailbox: { lateBy: [10, 25], ...often },
	isUnknownAtTheDoor: { lateBy: [20, 45], ...often },
	leavesUsInDoubt: { lateBy: [18, 35], ...often },
};

const trades = [
	'Garage',
	'Boucherie',
	'Librairie',
	'Électricité',
	'Plomberie',
	'Cabinet',
	'Auberge',
	'Pressing',
	'Optique',
	'Fleurs',
	'Scierie',
	'Vignobles',
] as const;
const names = [
	'Aubert',
	'Bellanger',
	'Chauvin',
	'Delmotte',
	'Estève',
	'Fabre',
	'Gaillard',
	'Hamelin',
	'Jourdan',
	'Lacombe',
	'Maillard',
	'Navarro',
	'Ollivier',
	'Perrin',
	'Quentin',
	'Rousselot',
	'Sabatier',
	'Tessier',
	'Vasseur',
	'Weber',
] as const;
type Town = readonly [postalCode: string, city: string];
const towns: readonly [Town, ...Town[]] = [
	['69003', 'Lyon'],
	['38100', 'Grenoble'],
	['26000', 'Valence'],
	['74000', 'Annecy'],
	['63000', 'Clermont-Ferrand'],
	['71000', 'Mâcon'],
	['84000', 'Avignon'],
	['67000', 'Strasbourg'],
];

/** The cast and some sixty more, always the same. */
export function debtors(): Debtor[] {
	const luck = chance(1881);
	const known = (Object.keys(cast) as CastRole[]).map((role) => ({ client: cast[role], habit: habits[role], role }));
	const others = Array.from({ length: 60 }, (_, at): Debtor => {
		const name = names[at % names.length] ?? names[0];
		const [postalCode, city] = luck.oneOf(towns);
		const code = `${name
			.toUpperCase()
			.normalize('NFD')
			.replace(/[^A-Z]/g, '')}${Math.floor(at / names.length) + 1}`;
		const reachable = !luck.onceIn(12);
		const client = member({
			code,
			name: `${luck.oneOf(trades)} ${name}`,
			contact: `${luck.oneOf(['Camille', 'Dominique', 'Claude', 'Sacha', 'Maxime'])} ${name}`,
			email: reachable ? `compta@${code.toLowerCase()}.example` : null,
			street: `${luck.between(1, 120)} ${luck.oneOf(['rue Pasteur', 'avenue Foch', 'rue des Lilas', 'quai Perrache', 'rue Victor-Hugo'])}`,
			postalCode,
			city,
			phone: `+3347${luck.between(2000000, 9999999)}`,
			groups: luck.onceIn(4) ? ['Région Sud-Est'] : [],
			termsDays: luck.oneOf([30, 30, 30, 45, 60]),
		});
		const lateBy = luck.oneOf<Habit['lateBy']>([
			[-5, 0],
			[-3, 2],
			[0, 6],
			[0, 6],
			[5, 20],
			[12, 40],
			[30, 75],
		]);
		return { client, habit: { lateBy, invoicesEvery: luck.between(14, 45) }, role: null };
	});
	return [...known, ...others];
}
