import { test as setup } from '@playwright/test';
import { environment, officeSite, portalSite } from './demo-server.ts';
import { browserOf, contacts, staff } from './people.ts';
import { enterDesk, enterPortal, linkFor } from './shots/doors.ts';

for (const name of ['marie', 'karim', 'emily'] as const)
	setup(`${staff[name].name} signs in`, async ({ context }) => {
		await enterDesk(context, officeSite, staff[name].email, staff[name].password);
		await context.storageState({ path: browserOf(name) });
	});

for (const name of ['claire', 'emma'] as const)
	setup(`${contacts[name].name} comes in by a link`, async ({ context }) => {
		await enterPortal(context, await linkFor(contacts[name].email, portalSite, environment));
		await context.storageState({ path: browserOf(name) });
	});
