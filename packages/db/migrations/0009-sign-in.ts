import type { Migration } from 'kysely/migration';
import { comments, createTables, role, run } from './create-table.ts';
import { contactDoor, languageOfContact } from './0009-sign-in-contact.ts';

const ATTEMPT = `
	create table sign_in_attempt ( -- Who tries to come in, for the limits: people have an organization only once they are inside.
		id uuid primary key default uuidv7(), -- UUIDv7.
		door text not null check (door in ('staff', 'staff address', 'link', 'wish', 'wish address')), -- What was tried, and by whom it is counted.
		subject text not null, -- SHA-256, in hexadecimal, of the e-mail or network address that is counted.
		at timestamptz not null default now() -- When.
	)`;

/** Most attempts in a quarter of an hour are arguments: what is too often at which door stands with whoever asks. */
const TAKE_ATTEMPT = `
	create function take_attempt(at_door text, of_whom text, most integer) returns integer language plpgsql security definer set search_path = public, pg_temp
	as $$
	declare
		hashed constant text := encode(sha256(convert_to(lower(of_whom), 'UTF8')), 'hex');
		span constant interval := '15 minutes';
		tries integer;
		oldest timestamptz;
	begin
		perform pg_advisory_xact_lock(hashtextextended('attempt ' || at_door || hashed, 0));
		select count(*), min(a.at) into tries, oldest from sign_in_attempt a
			where a.door = at_door and a.subject = hashed and a.at > now() - span;
		if tries >= most then return greatest(1, ceil(extract(epoch from oldest + span - now()) / 60)); end if;
		insert into sign_in_attempt (door, subject) values (at_door, hashed);
		return 0;
	end $$`;

const FORGET_ATTEMPTS = `
	create function forget_attempts(at_door text, of_whom text) returns void language sql security definer set search_path = public, pg_temp
	as $$ delete from sign_in_attempt where door = at_door and subject = encode(sha256(convert_to(lower(of_whom), 'UTF8')), 'hex') $$`;

/** What stands before an organization is known: passwords, sessions and links. Its reasons: packages/db/src/beyond-the-wall.ts. */
const seenFromTheDoor: Readonly<Record<string, string>> = {
	organization: 'select (id, name, language)',
	collaborator: 'select (organization_id, id, email, name, role, language, deactivated_at)',
	credential: 'select (organization_id, collaborator_id, hash)',
	staff_session: 'select, insert, update (expires_at), delete',
	contact: 'select (organization_id, id, name, language)',
	client_contact: 'select (organization_id, client_id, contact_id)',
	client: 'select (organization_id, id, language)',
	email_address: 'select (organization_id, contact_id, address)',
	contact_link: 'select, update (spent_at)',
	contact_session: 'select, insert, update (expires_at), delete',
	link_wish: 'select, insert',
};

/** Functions answer everybody unless told: these answer only whom a grant names. */
const doorFunctions = [
	'take_attempt(text, text, integer)',
	'forget_attempts(text, text)',
	'language_of_contact(uuid, uuid)',
	'look_at_contact_link(text)',
	'spend_contact_link(text, text, text, text)',
	'contact_of_session(text)',
	'end_contact_session(text)',
	'wish_for_contact_link(text, text)',
];

/** Passwords, sessions, links, and what each collaborator may do on each client; a role for what happens before one is inside. */
export const signIn: Migration = {
	async up(db) {
		await run(
			db,
			role('quittance_door'),
			`do $$ begin execute format('grant quittance_door to %I', current_user); end $$`,
			`grant usage, create on schema public to quittance_door`,
			`set local role quittance_owner`,
		);
		await createTables(
			db,
			`create table credential ( -- What a member of the staff proves to be who they are.
				organization_id uuid not null default current_organization(),
				collaborator_id uuid not null, -- Who.
				hash text not null check (hash like '$argon2id$%'), -- Of the password: argon2id, with its salt and costs.
				set_at timestamptz not null default now(), -- Since when it is this one.
				primary key (organization_id, collaborator_id),
				foreign key (organization_id, collaborator_id) references collaborator on delete cascade
			)`,
			`create table staff_session ( -- A browser in which somebody of the staff is signed in.
				organization_id uuid not null default current_organization(),
				id_hash text not null, -- SHA-256 of the id that the cookie carries, in hexadecimal: who reads the table cannot sign in.
				collaborator_id uuid not null, -- Who.
				user_agent text not null default '', -- As the browser calls itself, for the list of one's sessions.
				made_at timestamptz not null default now(), -- When they signed in.
				expires_at timestamptz not null, -- Moves on while it is used.
				primary key (organization_id, id_hash),
				foreign key (organization_id, collaborator_id) references collaborator on delete cascade
			)`,
			`create table contact_link ( -- A link by which a contact signs in to the portal, once.
				organization_id uuid not null default current_organization(),
				id uuid not null default uuidv7(),
				contact_id uuid not null, -- Who.
				token_hash text not null, -- SHA-256 of the token, in hexadecimal; the token itself stands in the mail only.
				made_by text not null, -- A collaborator's id, a worker's name, an operator's.
				made_at timestamptz not null default now(), -- When.
				expires_at timestamptz not null, -- From when it is worth nothing.
				spent_at timestamptz, -- When it was used; null: not yet.
				revoked_at timestamptz, -- When somebody, or a later link, took it back.
				primary key (organization_id, id),
				foreign key (organization_id, contact_id) references contact on delete cascade
			)`,
			`create table contact_session ( -- A browser in which a contact is signed in to the portal.
				organization_id uuid not null default current_organization(),
				id_hash text not null, -- SHA-256 of the id that the cookie carries, in hexadecimal.
				contact_id uuid not null, -- Who.
				user_agent text not null default '', -- As the browser calls itself.
				made_at timestamptz not null default now(), -- When they signed in.
				expires_at timestamptz not null, -- Moves on while it is used.
				primary key (organization_id, id_hash),
				foreign key (organization_id, contact_id) references contact on delete cascade
			)`,
			`create table link_wish ( -- A contact wants a link. The portal writes wishes; only a worker makes links and mails them.
				organization_id uuid not null default current_organization(),
				id uuid not null default uuidv7(),
				contact_id uuid not null, -- Who.
				address text not null, -- The mailbox that was typed, as it stands in their file: the link goes there.
				wished_at timestamptz not null default now(), -- When.
				primary key (organization_id, id),
				foreign key (organization_id, contact_id) references contact on delete cascade
			)`,
			`create table client_right ( -- What was said for one collaborator and one client; else the organization's default holds (DOC-02).
				organization_id uuid not null default current_organization(),
				collaborator_id uuid not null, -- For whom.
				client_id uuid not null, -- On which client.
				granted text not null check (granted in ('none', 'read', 'full')), -- none: the client does not exist for them; a viewer's full counts as read.
				primary key (organization_id, collaborator_id, client_id),
				foreign key (organization_id, collaborator_id) references collaborator on delete cascade,
				foreign key (organization_id, client_id) references client on delete cascade
			)`,
		);
		await run(
			db,
			`alter table organization add collaborator_right text not null default 'full' check (collaborator_right in ('none', 'read', 'full')),
				add viewer_right text not null default 'read' check (viewer_right in ('none', 'read'))`,
			`comment on column organization.collaborator_right is 'Of collaborators on clients of which nothing else is said (DOC-02).'`,
			`comment on column organization.viewer_right is 'The same of viewers.'`,
			ATTEMPT,
			...comments('sign_in_attempt', ATTEMPT),
			`create index sign_in_attempt_of on sign_in_attempt (door, subject, at)`,
			`create index client_right_on on client_right (organization_id, client_id)`,
			`create unique index staff_session_found on staff_session (id_hash)`,
			`create index staff_session_of on staff_session (organization_id, collaborator_id)`,
			`create unique index contact_link_found on contact_link (token_hash)`,
			`create index contact_link_of on contact_link (organization_id, contact_id)`,
			`create unique index contact_session_found on contact_session (id_hash)`,
			`create index contact_session_of on contact_session (organization_id, contact_id)`,
			`create index collaborator_by_email on collaborator (email)`,
			`create index email_address_of_contacts on email_address (lower(address)) where contact_id is not null`,
			...Object.entries(seenFromTheDoor).flatMap(([table, may]) => [
				`create policy seen_from_the_door on ${table} to quittance_door using (true) with check (true)`,
				`grant ${may} on ${table} to quittance_door`,
			]),
			`grant select, insert, delete on sign_in_attempt to quittance_door`,
			`create policy night_hears_wishes on link_wish for select to quittance_night using (true)`,
			`grant select (organization_id) on link_wish to quittance_night`,
			`reset role`,
			`set local role quittance_door`,
			TAKE_ATTEMPT,
			`comment on function take_attempt(text, text, integer) is 'Counts one more attempt of somebody at a door; the minutes to wait when it is one too many in a quarter of an hour, else 0.'`,
			FORGET_ATTEMPTS,
			`comment on function forget_attempts(text, text) is 'Whoever came in starts counting anew.'`,
			...languageOfContact,
			...contactDoor,
			...doorFunctions.map((name) => `revoke execute on function ${name} from public`),
			`reset role`,
			`revoke create on schema public from quittance_door`,
		);
	},
};
