import type { OfficeAnswers } from '@quittance/api/office/router.ts';

export type Rule = OfficeAnswers['rules']['list'][number];

/** What rules can give, by id. */
export type Gifts = Readonly<
	Record<'groups' | 'profiles' | 'owners' | 'scenarios', readonly { readonly id: string; readonly name: string }[]>
>;
