import { createTables, ownedMigration, run } from './create-table.ts';

/** Words of templates are numbered as they change, and what they said before stays. */
export const templateVersions = ownedMigration(async (db) => {
	await run(
		db,
		`alter table template_text add version integer not null default 1 check (version > 0), add changed_by uuid,
			add foreign key (organization_id, changed_by) references collaborator`,
		`comment on column template_text.version is '1, 2, 3…: counts the times it was saved.'`,
		`comment on column template_text.changed_by is 'The collaborator who saved it last; null: it came with the organization.'`,
	);
	await createTables(
		db,
		`create table template_text_before ( -- What a template said before it was saved again.
			organization_id uuid not null default current_organization(),
			template_id uuid not null, -- Whose words.
			language text not null check (language in ('fr', 'en')), -- Which language.
			version integer not null check (version > 0), -- Which of its versions.
			subject text not null, -- As it was.
			body text not null, -- As it was.
			changed_at timestamptz not null, -- When that version was saved.
			changed_by uuid, -- The collaborator who saved that version.
			primary key (organization_id, template_id, language, version),
			foreign key (organization_id, template_id, language) references template_text on delete cascade,
			foreign key (organization_id, changed_by) references collaborator
		)`,
	);
	await run(db, `create index step_says on step (organization_id, template_id) where template_id is not null`);
});
