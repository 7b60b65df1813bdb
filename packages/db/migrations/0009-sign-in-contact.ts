/** Forty days of silence end a portal session; a link that somebody asked for lasts as long as its maker says. */
const SESSION = `interval '40 days'`;

/**
 * All that the portal's login can do before anybody is signed in. It reads none of these tables: it asks these functions, whose
 * answers are narrow, and which only the role `quittance_door` could write. None of them makes a link.
 */
export const contactDoor: readonly string[] = [
	`create function look_at_contact_link(hashed text) returns table (contact_name text, organization_name text, language text)
		language sql stable security definer set search_path = public, pg_temp
		as $$
			select c.name, o.name, language_of_contact(c.organization_id, c.id)
			from contact_link l join contact c on (c.organization_id, c.id) = (l.organization_id, l.contact_id) join organization o on o.id = l.organization_id
			where l.token_hash = hashed and l.spent_at is null and l.revoked_at is null and l.expires_at > now()
		$$`,
	`comment on function look_at_contact_link(text) is 'Whom a link lets in, without spending it; no row when it is over or never was.'`,
	`create function spend_contact_link(hashed text, session_hash text, browser text, network_address text)
		returns table (wait_minutes integer, organization_id uuid, contact_id uuid, expires_at timestamptz)
		language plpgsql security definer set search_path = public, pg_temp
		as $$
		#variable_conflict use_column
		begin
			wait_minutes := take_attempt('link', network_address, 30);
			if wait_minutes = 0 then
				update contact_link l set spent_at = now()
					where l.token_hash = hashed and l.spent_at is null and l.revoked_at is null and l.expires_at > now()
					returning l.organization_id, l.contact_id into organization_id, contact_id;
				if found then
					perform forget_attempts('link', network_address);
					expires_at := now() + ${SESSION};
					insert into contact_session (organization_id, id_hash, contact_id, user_agent, expires_at)
						values (spend_contact_link.organization_id, session_hash, spend_contact_link.contact_id, left(browser, 300), spend_contact_link.expires_at);
				end if;
			end if;
			return next;
		end $$`,
	`comment on function spend_contact_link(text, text, text, text) is 'Spends a link and opens a session for its contact, in one step that only one of two can take; columns null when it is over.'`,
	`create function contact_of_session(session_hash text) returns table (organization_id uuid, contact_id uuid, name text, language text, expires_at timestamptz)
		language plpgsql security definer set search_path = public, pg_temp
		as $$
		#variable_conflict use_column
		begin
			update contact_session s set expires_at = now() + ${SESSION}
				where s.id_hash = session_hash and s.expires_at > now() and s.expires_at < now() + ${SESSION} / 2;
			return query select c.organization_id, c.id, c.name, language_of_contact(c.organization_id, c.id), s.expires_at
				from contact_session s join contact c on (c.organization_id, c.id) = (s.organization_id, s.contact_id)
				where s.id_hash = session_hash and s.expires_at > now();
		end $$`,
	`comment on function contact_of_session(text) is 'Who is signed in with a session, which lasts longer for having been used; no row when nobody is.'`,
	`create function end_contact_session(session_hash text) returns void language sql security definer set search_path = public, pg_temp
		as $$ delete from contact_session where id_hash = session_hash $$`,
	`comment on function end_contact_session(text) is 'Signs a contact out.'`,
	`create function wish_for_contact_link(typed text, network_address text) returns integer language plpgsql security definer set search_path = public, pg_temp
		as $$
		declare
			wait_minutes integer := take_attempt('wish', typed, 3);
			wisher record;
		begin
			if wait_minutes = 0 then wait_minutes := take_attempt('wish address', network_address, 20); end if;
			if wait_minutes > 0 then return wait_minutes; end if;
			for wisher in
				insert into link_wish (organization_id, contact_id, address)
				select e.organization_id, e.contact_id, min(e.address) from email_address e
				where lower(e.address) = lower(typed) and e.contact_id is not null
					and exists (select from client_contact k where (k.organization_id, k.contact_id) = (e.organization_id, e.contact_id))
				group by 1, 2
				returning organization_id
			loop
				perform pg_notify('quittance_link_wish', wisher.organization_id::text);
			end loop;
			return 0;
		end $$`,
	`comment on function wish_for_contact_link(text, text) is 'Writes down that whoever reads this mailbox wants a link; says the same whether anybody does. The minutes to wait when it was asked too often, else 0.'`,
];

/** Every contact's language falls back on their client's and on the organization's. */
export const languageOfContact: readonly string[] = [
	`create function language_of_contact(of_organization uuid, of_contact uuid) returns text language sql stable security definer set search_path = public, pg_temp
		as $$
			select coalesce(c.language, (
				select min(k.language) from client_contact m join client k on (k.organization_id, k.id) = (m.organization_id, m.client_id)
				where (m.organization_id, m.contact_id) = (c.organization_id, c.id)
			), o.language)
			from contact c join organization o on o.id = c.organization_id where (c.organization_id, c.id) = (of_organization, of_contact)
		$$`,
	`comment on function language_of_contact(uuid, uuid) is 'The contact''s own language, else their client''s, else the organization''s.'`,
];
