/**
 * Rules declared built. Each must be carried by the name of at least one test, or `check:static` fails: add an id
 * when its behaviour is there, never to silence the check.
 */
export const built: readonly string[] = [
	...Array.from({ length: 26 }, (_, at) => `SCN-${String(at + 1).padStart(2, '0')}`),
	...[
		'WHY-01',
		'WHY-02',
		'WHY-03',
		'WHY-04',
		'PRF-01',
		'PRF-02',
		'PRF-03',
		'PRF-04',
		'PRF-05',
		'PRF-06',
		'PRF-07',
		'PRF-08',
		'GRP-01',
		'GRP-02',
		'GRP-05',
		'GRP-06',
	],
	...['ORG-01', 'ORG-02', 'ORG-03', 'ORG-04', 'ORG-05', 'ORG-06'],
	...['TSK-01', 'TSK-02', 'TSK-03', 'TSK-04', 'TSK-05', 'TSK-07', 'TSK-09'],
	...['INV-02', 'INV-03', 'INV-05', 'INV-06', 'CLI-06', 'CLI-07', 'CLI-09', 'CLI-12', 'CLI-13', 'CLI-14', 'CLI-15'],
];
