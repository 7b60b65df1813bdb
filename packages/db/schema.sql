-- Generated from the migrations: what the database looks like, for review and comparison.

CREATE OR REPLACE FUNCTION public.contact_of_session(session_hash text)
 RETURNS TABLE(organization_id uuid, contact_id uuid, name text, language text, expires_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
		#variable_conflict use_column
		begin
			update contact_session s set expires_at = now() + interval '40 days'
				where s.id_hash = session_hash and s.expires_at > now() and s.expires_at < now() + interval '40 days' / 2;
			return query select c.organization_id, c.id, c.name, language_of_contact(c.organization_id, c.id), s.expires_at
				from contact_session s join contact c on (c.organization_id, c.id) = (s.organization_id, s.contact_id)
				where s.id_hash = session_hash and s.expires_at > now();
		end $function$;
comment on function contact_of_session(text) is 'Who is signed in with a session, which lasts longer for having been used; no row when nobody is.';
alter function contact_of_session(text) owner to quittance_door;
-- may be called by: quittance_portal

CREATE OR REPLACE FUNCTION public.count_client_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
			new.version := old.version + 1;
			return new;
		end $function$;
comment on function count_client_change() is 'The next version of a client.';
alter function count_client_change() owner to quittance_owner;
-- may be called by: public

CREATE OR REPLACE FUNCTION public.current_clients()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
		select coalesce(array_agg(m.client_id), '{}') from client_contact m
		join client c on c.organization_id = m.organization_id and c.id = m.client_id and c.deleted_at is null
		where m.organization_id = current_organization() and m.contact_id = current_contact()
	$function$;
comment on function current_clients() is 'The clients that this contact acts for. Asked past the portal''s policy, which asks this function.';
alter function current_clients() owner to quittance_owner;
-- may be called by: quittance_portal

CREATE OR REPLACE FUNCTION public.current_contact()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
		select part[3]::uuid
		from regexp_match(current_setting('quittance.contact', true), '^(([0-9a-f-]{36})[.]([0-9a-f-]{36})[.]([0-9]{1,11}))[.]([0-9a-f]{64})$') as part
		where part[2] = current_organization()::text
			and part[4]::bigint > extract(epoch from statement_timestamp())
			and exists (
				select from portal_key k
				where coalesce(k.until > statement_timestamp(), true)
					and sha256(k.outer_block || sha256(k.inner_block || convert_to(part[1], 'UTF8'))) = decode(part[5], 'hex')
			)
	$function$;
comment on function current_contact() is 'The contact of this statement, when a key of the portal has signed for it in this organization and the signature has not expired; else null, and so nothing.';
alter function current_contact() owner to quittance_owner;
-- may be called by: quittance_portal

CREATE OR REPLACE FUNCTION public.current_moment()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
AS $function$ select coalesce(nullif(current_setting('quittance.moment', true), '')::timestamptz, now()) $function$;
comment on function current_moment() is 'Now, or the moment that the transaction plays (openDatabase with a clock).';
alter function current_moment() owner to quittance_owner;
-- may be called by: public

CREATE OR REPLACE FUNCTION public.current_organization()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('quittance.organization_id', true), '')::uuid $function$;
comment on function current_organization() is 'The organization of this transaction, from its setting; null, and so nothing, when there is none.';
alter function current_organization() owner to quittance_owner;
-- may be called by: public

CREATE OR REPLACE FUNCTION public.end_contact_session(session_hash text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ delete from contact_session where id_hash = session_hash $function$;
comment on function end_contact_session(text) is 'Signs a contact out.';
alter function end_contact_session(text) owner to quittance_door;
-- may be called by: quittance_portal

CREATE OR REPLACE FUNCTION public.forget_attempts(at_door text, of_whom text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ delete from sign_in_attempt where door = at_door and subject = encode(sha256(convert_to(lower(of_whom), 'UTF8')), 'hex') $function$;
comment on function forget_attempts(text,text) is 'Whoever came in starts counting anew.';
alter function forget_attempts(text,text) owner to quittance_door;
-- may be called by: its owner

CREATE OR REPLACE FUNCTION public.installation_is_free()
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
	begin
		perform pg_advisory_xact_lock(hashtextextended('first run', 0));
		return not exists (select from organization);
	end $function$;
comment on function installation_is_free() is 'Whether there is no organization at all; who asks in a transaction is asked alone until it ends, so that of two who take the installation one does.';
alter function installation_is_free() owner to quittance_door;
-- may be called by: quittance_app

CREATE OR REPLACE FUNCTION public.language_of_contact(of_organization uuid, of_contact uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
			select coalesce(c.language, (
				select min(k.language) from client_contact m join client k on (k.organization_id, k.id) = (m.organization_id, m.client_id)
				where (m.organization_id, m.contact_id) = (c.organization_id, c.id)
			), o.language)
			from contact c join organization o on o.id = c.organization_id where (c.organization_id, c.id) = (of_organization, of_contact)
		$function$;
comment on function language_of_contact(uuid,uuid) is 'The contact''s own language, else their client''s, else the organization''s.';
alter function language_of_contact(uuid,uuid) owner to quittance_door;
-- may be called by: its owner

CREATE OR REPLACE FUNCTION public.look_at_contact_link(hashed text)
 RETURNS TABLE(contact_name text, organization_name text, language text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
			select c.name, o.name, language_of_contact(c.organization_id, c.id)
			from contact_link l join contact c on (c.organization_id, c.id) = (l.organization_id, l.contact_id) join organization o on o.id = l.organization_id
			where l.token_hash = hashed and l.spent_at is null and l.revoked_at is null and l.expires_at > now()
		$function$;
comment on function look_at_contact_link(text) is 'Whom a link lets in, without spending it; no row when it is over or never was.';
alter function look_at_contact_link(text) owner to quittance_door;
-- may be called by: quittance_portal

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation'; end $function$;
comment on function refuse_change() is 'Keeps a table append-only, whoever asks.';
alter function refuse_change() owner to quittance_owner;
-- may be called by: public

CREATE OR REPLACE FUNCTION public.searchable(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN replace(replace(replace(replace(lower(regexp_replace(NORMALIZE(words, NFKD), '[̀-ͯ]'::text, ''::text, 'g'::text)), 'œ'::text, 'oe'::text), 'æ'::text, 'ae'::text), 'ß'::text, 'ss'::text), '’'::text, ''''::text);
comment on function searchable(text) is 'A text as it is searched and sorted: without case, accents and ligatures.';
alter function searchable(text) owner to quittance_owner;
-- may be called by: public

CREATE OR REPLACE FUNCTION public.spend_contact_link(hashed text, session_hash text, browser text, network_address text)
 RETURNS TABLE(wait_minutes integer, organization_id uuid, contact_id uuid, expires_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
		#variable_conflict use_column
		begin
			wait_minutes := take_attempt('link', network_address, 30);
			if wait_minutes = 0 then
				update contact_link l set spent_at = now()
					where l.token_hash = hashed and l.spent_at is null and l.revoked_at is null and l.expires_at > now()
					returning l.organization_id, l.contact_id into organization_id, contact_id;
				if found then
					perform forget_attempts('link', network_address);
					expires_at := now() + interval '40 days';
					insert into contact_session (organization_id, id_hash, contact_id, user_agent, expires_at)
						values (spend_contact_link.organization_id, session_hash, spend_contact_link.contact_id, left(browser, 300), spend_contact_link.expires_at);
				end if;
			end if;
			return next;
		end $function$;
comment on function spend_contact_link(text,text,text,text) is 'Spends a link and opens a session for its contact, in one step that only one of two can take; columns null when it is over.';
alter function spend_contact_link(text,text,text,text) owner to quittance_door;
-- may be called by: quittance_portal

CREATE OR REPLACE FUNCTION public.take_attempt(at_door text, of_whom text, most integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
	end $function$;
comment on function take_attempt(text,text,integer) is 'Counts one more attempt of somebody at a door; the minutes to wait when it is one too many in a quarter of an hour, else 0.';
alter function take_attempt(text,text,integer) owner to quittance_door;
-- may be called by: its owner

CREATE OR REPLACE FUNCTION public.wish_for_contact_link(typed text, network_address text)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
		end $function$;
comment on function wish_for_contact_link(text,text) is 'Writes down that whoever reads this mailbox wants a link; says the same whether anybody does. The minutes to wait when it was asked too often, else 0.';
alter function wish_for_contact_link(text,text) owner to quittance_door;
-- may be called by: quittance_portal

create table action ( -- One thing to do for one client at one step: send, post, call.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	client_id uuid not null, -- For whom.
	run_id uuid, -- The run that planned it first; null: a one-off message.
	currency character(3) not null, -- Of all its lines.
	kind text not null, -- Which step; the highest, where all go in one message.
	variant text, -- Under which variant; null: one-off.
	channel text not null, -- How.
	text_connector text, -- What an "other" one goes out through.
	step_id uuid, -- The step it comes from; null: one-off.
	template_id uuid, -- Its words.
	payment_id uuid, -- A thank-you's payment; one thank-you per payment, ever.
	automatic boolean not null, -- Whether the machine sends it; else a person does it.
	state text not null, -- open: waits; ready: goes out in the window; sending: its delivery is on its way, or uncertain.
	waits_for text, -- What an open one waits for.
	due_on date not null, -- The day it was due, after any shift.
	total_minor bigint not null, -- Sum of what its lines claim; of a thank-you, the payment.
	credits_minor bigint not null default 0, -- Credits spent on its lines, already taken off the total.
	credits jsonb not null default '[]'::jsonb, -- These credits, as the message lists them.
	recipients jsonb not null default '[]'::jsonb, -- Who gets it: addresses or numbers, with names, to or cc.
	fingerprint text not null, -- Of recipients, lines and amounts: an approval survives while it stays the same.
	approved_by uuid, -- The collaborator who approved it.
	approved_at timestamp with time zone, -- When.
	seconded_by uuid, -- The second person, above the ceiling.
	done_on date, -- The day it was done.
	done_by text, -- A collaborator, or the night.
	outcome text, -- Of a call or of another act by hand.
	counts_as_level boolean not null default true, -- Whether doing it climbs its invoices.
	cancelled_because text, -- Why it will not be done.
	created_at timestamp with time zone not null default current_moment() -- When it was planned.
);
alter table action owner to quittance_owner;
alter table action enable row level security;
alter table action force row level security;
alter table action add constraint action_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'letter'::text, 'phone'::text, 'other'::text])));
alter table action add constraint action_kind_check CHECK ((kind = ANY (ARRAY['notice'::text, 'R1'::text, 'R2'::text, 'R3'::text, 'R4'::text, 'R5'::text, 'thanks'::text, 'one-off'::text])));
alter table action add constraint action_organization_id_approved_by_fkey FOREIGN KEY (organization_id, approved_by) REFERENCES collaborator(organization_id, id);
alter table action add constraint action_organization_id_client_id_fkey FOREIGN KEY (organization_id, client_id) REFERENCES client(organization_id, id);
alter table action add constraint action_organization_id_payment_id_fkey FOREIGN KEY (organization_id, payment_id) REFERENCES payment(organization_id, id);
alter table action add constraint action_organization_id_run_id_fkey FOREIGN KEY (organization_id, run_id) REFERENCES run(organization_id, id);
alter table action add constraint action_organization_id_seconded_by_fkey FOREIGN KEY (organization_id, seconded_by) REFERENCES collaborator(organization_id, id);
alter table action add constraint action_organization_id_step_id_fkey FOREIGN KEY (organization_id, step_id) REFERENCES step(organization_id, id) ON DELETE SET NULL (step_id);
alter table action add constraint action_organization_id_template_id_fkey FOREIGN KEY (organization_id, template_id) REFERENCES template(organization_id, id);
alter table action add constraint action_pkey PRIMARY KEY (organization_id, id);
alter table action add constraint action_state_check CHECK ((state = ANY (ARRAY['open'::text, 'ready'::text, 'sending'::text, 'done'::text, 'cancelled'::text])));
alter table action add constraint action_variant_check CHECK ((variant = ANY (ARRAY['with email'::text, 'without email'::text])));
alter table action add constraint action_waits_for_check CHECK ((waits_for = ANY (ARRAY['hand'::text, 'approval'::text, 'second person'::text, 'go-live'::text, 'fresh data'::text])));
alter table action add constraint cancelled_says_why CHECK (((state = 'cancelled'::text) = (cancelled_because IS NOT NULL)));
alter table action add constraint done_has_its_day CHECK (((state = 'done'::text) = (done_on IS NOT NULL)));
alter table action add constraint open_says_why CHECK (((state = 'open'::text) = (waits_for IS NOT NULL)));
CREATE INDEX action_done ON public.action USING btree (organization_id, done_on) WHERE (state = 'done'::text);
CREATE UNIQUE INDEX action_live ON public.action USING btree (organization_id, client_id, currency, kind) WHERE ((state = ANY (ARRAY['open'::text, 'ready'::text])) AND (kind <> ALL (ARRAY['thanks'::text, 'one-off'::text])));
CREATE INDEX action_of_client ON public.action USING btree (organization_id, client_id);
CREATE INDEX action_of_run ON public.action USING btree (organization_id, run_id);
CREATE INDEX action_on_board ON public.action USING btree (organization_id, id) WHERE ((state = 'open'::text) AND (waits_for = ANY (ARRAY['hand'::text, 'approval'::text, 'second person'::text])));
CREATE INDEX action_one_off_underway ON public.action USING btree (organization_id, client_id) WHERE ((kind = 'one-off'::text) AND (state = ANY (ARRAY['open'::text, 'ready'::text, 'sending'::text])));
CREATE UNIQUE INDEX action_one_thanks ON public.action USING btree (organization_id, payment_id) WHERE ((payment_id IS NOT NULL) AND (state <> 'cancelled'::text));
CREATE INDEX action_standing ON public.action USING btree (organization_id, client_id) WHERE (state = ANY (ARRAY['open'::text, 'ready'::text, 'sending'::text]));
create policy organization_wall on action for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
create policy portal_sees on action for select to quittance_portal using (((organization_id = current_organization()) AND (client_id = ANY (( SELECT current_clients() AS current_clients)::uuid[])) AND (state = 'done'::text)));
grant delete, insert, select, update on action to quittance_app;
grant select (organization_id, id, client_id, currency, channel, total_minor, done_on) on action to quittance_portal;

create table action_invoice ( -- A line of an action.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	action_id uuid not null, -- Of which action.
	invoice_id uuid not null, -- Which invoice.
	climbs_to smallint, -- Its level once done; null: it does not climb.
	chased_minor bigint not null -- What is asked for: open, less what is disputed, promised or covered by credits.
);
alter table action_invoice owner to quittance_owner;
alter table action_invoice enable row level security;
alter table action_invoice force row level security;
alter table action_invoice add constraint action_invoice_climbs_to_check CHECK (((climbs_to >= 1) AND (climbs_to <= 5)));
alter table action_invoice add constraint action_invoice_organization_id_action_id_fkey FOREIGN KEY (organization_id, action_id) REFERENCES action(organization_id, id) ON DELETE CASCADE;
alter table action_invoice add constraint action_invoice_organization_id_invoice_id_fkey FOREIGN KEY (organization_id, invoice_id) REFERENCES invoice(organization_id, id);
alter table action_invoice add constraint action_invoice_pkey PRIMARY KEY (organization_id, action_id, invoice_id);
CREATE INDEX action_invoice_of_invoice ON public.action_invoice USING btree (organization_id, invoice_id);
create policy organization_wall on action_invoice for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
create policy portal_sees on action_invoice for select to quittance_portal using (((organization_id = current_organization()) AND (EXISTS ( SELECT
   FROM action p
  WHERE ((p.organization_id = action_invoice.organization_id) AND (p.id = action_invoice.action_id))))));
grant delete, insert, select, update on action_invoice to quittance_app;
grant select (organization_id, action_id, invoice_id, chased_minor) on action_invoice to quittance_portal;

create table activity ( -- Everything that happened. Rows are added, never changed and never removed.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	name text not null, -- noun.happened, as in dispute.opened.
	subject uuid, -- The row it happened to; no foreign key, since the activity outlives it.
	client_id uuid, -- Whose file shows it; no foreign key for the same reason.
	actor_kind text not null, -- What acted.
	actor text not null, -- Which one: an id, or a worker's or operator's name.
	at timestamp with time zone not null default current_moment(), -- When.
	details jsonb not null default '{}'::jsonb, -- What the words need: before, after, amounts, names.
	written_by xid8 not null default pg_current_xact_id() -- The transaction that wrote it, for readers that follow by snapshot.
);
alter table activity owner to quittance_owner;
alter table activity enable row level security;
alter table activity force row level security;
alter table activity add constraint activity_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['collaborator'::text, 'contact'::text, 'worker'::text, 'operator'::text])));
alter table activity add constraint activity_name_check CHECK ((name ~ '^[a-z]+([A-Z][a-z]+)*\.[a-z]+([A-Z][a-z]+)*$'::text));
alter table activity add constraint activity_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table activity add constraint activity_pkey PRIMARY KEY (organization_id, id);
CREATE INDEX activity_followed ON public.activity USING btree (organization_id, written_by);
CREATE INDEX activity_of_client ON public.activity USING btree (organization_id, client_id, id DESC) WHERE (client_id IS NOT NULL);
CREATE INDEX activity_of_contacts ON public.activity USING btree (organization_id, id DESC) WHERE (actor_kind = 'contact'::text);
CREATE INDEX activity_of_subject ON public.activity USING btree (organization_id, subject, id DESC) WHERE (subject IS NOT NULL);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.activity FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.activity FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
create policy organization_wall on activity for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
create policy portal_adds on activity for insert to quittance_portal using () with check (((organization_id = current_organization()) AND (client_id = ANY (( SELECT current_clients() AS current_clients)::uuid[])) AND (actor_kind = 'contact'::text) AND (actor = (( SELECT current_contact() AS current_contact))::text)));
create policy portal_sees on activity for select to quittance_portal using (((organization_id = current_organization()) AND (client_id = ANY (( SELECT current_clients() AS current_clients)::uuid[])) AND ((name = ANY (ARRAY['dispute.opened'::text, 'dispute.written'::text, 'dispute.answered'::text, 'dispute.moved'::text, 'promise.made'::text, 'promise.asked'::text, 'promise.accepted'::text, 'promise.declined'::text, 'promise.kept'::text, 'promise.late'::text, 'promise.cancelled'::text, 'payment.recorded'::text, 'payment.cancelled'::text, 'match.made'::text, 'match.undone'::text, 'action.done'::text])) OR ((actor_kind = 'contact'::text) AND (actor = (( SELECT current_contact() AS current_contact))::text)))));
create policy seen_from_the_door on activity for all to quittance_door using (true) with check (true);
grant insert, select on activity to quittance_app;
grant insert (organization_id, name, actor_kind, actor, details) on activity to quittance_door;
grant select (organization_id, id) on activity to quittance_door;
grant insert (name, subject, client_id, actor_kind, actor, details) on activity to quittance_portal;
grant select (organization_id, id, name, subject, client_id, at, written_by) on activity to quittance_portal;

create table address ( -- A postal address of a client or of a contact.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	client_id uuid, -- Whose: a client's own, or
	contact_id uuid, -- a contact's; never both.
	lines text[] not null default '{}'::text[], -- Street and what stands above it, as printed.
	postal_code text not null default ''::text, -- As printed.
	city text not null default ''::text, -- As printed.
	country character(2) not null, -- ISO 3166-1.
	region text, -- For holidays of a region.
	"position" integer not null default 1, -- The first is written to.
	latitude double precision, -- Where it lies, in degrees (WGS 84), when known (CLI-05).
	longitude double precision -- East of Greenwich.
);
alter table address owner to quittance_owner;
alter table address enable row level security;
alter table address force row level security;
alter table address add constraint address_latitude_check CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision)));
alter table address add constraint address_longitude_check CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision)));
alter table address add constraint address_organization_id_client_id_fkey FOREIGN KEY (organization_id, client_id) REFERENCES client(organization_id, id) ON DELETE CASCADE;
alter table address add constraint address_organization_id_contact_id_fkey FOREIGN KEY (organization_id, contact_id) REFERENCES contact(organization_id, id) ON DELETE CASCADE;
alter table address add constraint address_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table address add constraint address_pkey PRIMARY KEY (organization_id, id);
alter table address add constraint both_or_none CHECK (((latitude IS NULL) = (longitude IS NULL)));
alter table address add constraint one_owner CHECK ((num_nonnulls(client_id, contact_id) = 1));
CREATE INDEX address_of_client ON public.address USING btree (organization_id, client_id) WHERE (client_id IS NOT NULL);
CREATE INDEX address_of_contact ON public.address USING btree (organization_id, contact_id) WHERE (contact_id IS NOT NULL);
create policy organization_wall on address for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on address to quittance_app;

create table approval ( -- Somebody's yes to a message of a night to come: to exactly what was seen, and for that night.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	client_id uuid not null, -- To whom it goes.
	night date not null, -- Day of the run.
	fingerprint text not null, -- Of its words, recipients, lines and amounts.
	approved_by uuid not null, -- The collaborator who approved it.
	approved_at timestamp with time zone not null -- When.
);
alter table approval owner to quittance_owner;
alter table approval enable row level security;
alter table approval force row level security;
alter table approval add constraint approval_organization_id_approved_by_fkey FOREIGN KEY (organization_id, approved_by) REFERENCES collaborator(organization_id, id);
alter table approval add constraint approval_organization_id_client_id_fkey FOREIGN KEY (organization_id, client_id) REFERENCES client(organization_id, id) ON DELETE CASCADE;
alter table approval add constraint approval_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table approval add constraint approval_pkey PRIMARY KEY (organization_id, client_id, night, fingerprint, approved_by);
create policy organization_wall on approval for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on approval to quittance_app;

create table assignment_rule ( -- What clients must be like, and what they then get.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	name text not null, -- As people know it.
	conditions jsonb not null, -- All must hold: field, comparison, value.
	profile_id uuid, -- The profile they get; null: they keep theirs.
	owner_id uuid, -- Who is then in charge of them; null: nothing changes.
	scenario_id uuid -- The scenario they get as their own; null: nothing changes.
);
alter table assignment_rule owner to quittance_owner;
alter table assignment_rule enable row level security;
alter table assignment_rule force row level security;
alter table assignment_rule add constraint assignment_rule_name_check CHECK ((name <> ''::text));
alter table assignment_rule add constraint assignment_rule_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table assignment_rule add constraint assignment_rule_organization_id_owner_id_fkey FOREIGN KEY (organization_id, owner_id) REFERENCES collaborator(organization_id, id) ON DELETE SET NULL (owner_id);
alter table assignment_rule add constraint assignment_rule_organization_id_profile_id_fkey FOREIGN KEY (organization_id, profile_id) REFERENCES profile(organization_id, id) ON DELETE SET NULL (profile_id);
alter table assignment_rule add constraint assignment_rule_organization_id_scenario_id_fkey FOREIGN KEY (organization_id, scenario_id) REFERENCES scenario(organization_id, id) ON DELETE SET NULL (scenario_id);
alter table assignment_rule add constraint assignment_rule_pkey PRIMARY KEY (organization_id, id);
CREATE UNIQUE INDEX assignment_rule_name ON public.assignment_rule USING btree (organization_id, lower(name));
create policy organization_wall on assignment_rule for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on assignment_rule to quittance_app;

create table assignment_rule_group ( -- A group that clients of a rule join.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	assignment_rule_id uuid not null, -- Which rule.
	client_group_id uuid not null -- Which group.
);
alter table assignment_rule_group owner to quittance_owner;
alter table assignment_rule_group enable row level security;
alter table assignment_rule_group force row level security;
alter table assignment_rule_group add constraint assignment_rule_group_organization_id_assignment_rule_id_fkey FOREIGN KEY (organization_id, assignment_rule_id) REFERENCES assignment_rule(organization_id, id) ON DELETE CASCADE;
alter table assignment_rule_group add constraint assignment_rule_group_organization_id_client_group_id_fkey FOREIGN KEY (organization_id, client_group_id) REFERENCES client_group(organization_id, id) ON DELETE CASCADE;
alter table assignment_rule_group add constraint assignment_rule_group_pkey PRIMARY KEY (organization_id, assignment_rule_id, client_group_id);
CREATE INDEX assignment_rule_of_group ON public.assignment_rule_group USING btree (organization_id, client_group_id);
create policy organization_wall on assignment_rule_group for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on assignment_rule_group to quittance_app;

create table begun_sign_in ( -- Somebody gave the right password, and owes the code of their second factor.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	ticket_hash text not null, -- SHA-256 of the ticket that the cookie carries, in hexadecimal.
	collaborator_id uuid not null, -- Who.
	expires_at timestamp with time zone not null -- From when the password is asked again.
);
alter table begun_sign_in owner to quittance_owner;
alter table begun_sign_in enable row level security;
alter table begun_sign_in force row level security;
alter table begun_sign_in add constraint begun_sign_in_organization_id_collaborator_id_fkey FOREIGN KEY (organization_id, collaborator_id) REFERENCES collaborator(organization_id, id) ON DELETE CASCADE;
alter table begun_sign_in add constraint begun_sign_in_pkey PRIMARY KEY (organization_id, ticket_hash);
CREATE UNIQUE INDEX begun_sign_in_found ON public.begun_sign_in USING btree (ticket_hash);
CREATE INDEX begun_sign_in_of ON public.begun_sign_in USING btree (organization_id, collaborator_id);
create policy organization_wall on begun_sign_in for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
create policy seen_from_the_door on begun_sign_in for all to quittance_door using (true) with check (true);
grant delete, insert, select, update on begun_sign_in to quittance_app;
grant delete, insert, select on begun_sign_in to quittance_door;

create table card ( -- Where people put an action or a task on the board, and who holds it. None: to do, by age, nobody's.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null generated always as COALESCE(action_id, task_id) stored, -- The card: the id of its action or task.
	action_id uuid, -- Of which action, or
	task_id uuid, -- of which task; never both.
	board_column text not null default 'to do'::text, -- Where it was put. Done is not put: it is what its action or task says.
	place text, -- Order in its column, as core's place.ts compares it; null: by age.
	version integer not null default 1, -- Counts its changes; a stale move is refused (TSK-04). Without a row it is 0.
	claimed_by uuid, -- The collaborator who works on it (TSK-03).
	claimed_at timestamp with time zone, -- Since when; who went away loses it after a while.
	changed_by text not null, -- Who changed it last, for the one who came too late: a collaborator, a worker, a contact.
	changed_at timestamp with time zone not null -- When.
);
alter table card owner to quittance_owner;
alter table card enable row level security;
alter table card force row level security;
alter table card add constraint card_board_column_check CHECK ((board_column = ANY (ARRAY['to do'::text, 'in progress'::text, 'waiting for the client'::text])));
alter table card add constraint card_organization_id_action_id_fkey FOREIGN KEY (organization_id, action_id) REFERENCES action(organization_id, id) ON DELETE CASCADE;
alter table card add constraint card_organization_id_claimed_by_fkey FOREIGN KEY (organization_id, claimed_by) REFERENCES collaborator(organization_id, id);
alter table card add constraint card_organization_id_task_id_fkey FOREIGN KEY (organization_id, task_id) REFERENCES task(organization_id, id) ON DELETE CASCADE;
alter table card add constraint card_pkey PRIMARY KEY (organization_id, id);
alter table card add constraint card_place_check CHECK ((place ~ '^[0-9a-z]*[1-9a-z]$'::text));
alter table card add constraint card_version_check CHECK ((version > 0));
alter table card add constraint claimed_since CHECK (((claimed_by IS NULL) = (claimed_at IS NULL)));
alter table card add constraint of_one CHECK ((num_nonnulls(action_id, task_id) = 1));
create policy organization_wall on card for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
create policy portal_changes on card for update to quittance_portal using (((organization_id = current_organization()) AND (EXISTS ( SELECT
   FROM task p
  WHERE ((p.organization_id = card.organization_id) AND (p.id = card.task_id)))) AND (board_column = 'waiting for the client'::text))) with check (((board_column = 'to do'::text) AND (changed_by = (( SELECT current_contact() AS current_contact))::text)));
create policy portal_sees on card for select to quittance_portal using (((organization_id = current_organization()) AND (EXISTS ( SELECT
   FROM task p
  WHERE ((p.organization_id = card.organization_id) AND (p.id = card.task_id))))));
grant delete, insert, select, update on card to quittance_app;
grant select (organization_id, task_id, board_column, version) on card to quittance_portal;
grant update (board_column, place, version, changed_by, changed_at) on card to quittance_portal;

create table client ( -- A firm or person that is invoiced.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	kind text not null default 'company'::text, -- Decides the fields of its file (CLI-01).
	name text not null, -- As on its invoices.
	account_code text not null, -- Auxiliary account in the ledger; unique (CLI-08).
	language text, -- Of messages to it; null: the organization's.
	country character(2), -- ISO 3166-1; for holidays, law and letters; null: the organization's.
	region text, -- For holidays of a region.
	siren text, -- Legal number of the firm in France.
	siret text, -- Of the establishment.
	vat_number text, -- European VAT number.
	profile_id uuid, -- Its class; may be none (PRF-05).
	scenario_id uuid, -- Its own scenario, which wins over all others (SCN-17).
	owner_id uuid, -- The collaborator in charge.
	terms_days integer, -- Own payment terms; null: the organization's.
	terms_end_of_month text, -- As in organization.
	terms_on_the integer, -- As in organization.
	credit_limit_minor bigint, -- In the organization's currency.
	acquisition_source text, -- How it came.
	supplier boolean not null default false, -- Is a supplier too (CLI-02).
	conflict boolean not null default false, -- Handle with care (CLI-02).
	objects_to_letters boolean not null default false, -- Asked for no letters (CLI-06).
	objects_to_calls boolean not null default false, -- Asked for no calls.
	looked_on date, -- Last run that looked at what it owes; null since a fact of its changed (engine 7).
	last_message_on date, -- Day of the last message to it, one-off ones too, for the minimum gap; kept by what marks an action done.
	created_at timestamp with time zone not null default current_moment(), -- When it was typed or imported.
	sort_name text not null generated always as searchable(name) stored, -- Its name as lists sort it.
	search_text text not null generated always as searchable(((((((name || ' '::text) || account_code) || ' '::text) || COALESCE(siren, ''::text)) || ' '::text) || COALESCE(siret, ''::text))) stored, -- What a search looks in.
	ruled_at timestamp with time zone, -- When the assignment rules looked at it as a new client; null: not yet.
	trade_name text, -- Of a company: what it is known as.
	legal_form text, -- Of a company: SAS, GmbH, Ltd.
	civility text, -- Of a person: how one writes to them.
	first_name text, -- Of a person; the name is made of both.
	last_name text, -- Of a person.
	version integer not null default 1, -- Counts the changes of what people type of it, whoever makes them; a stale edit is refused (CLI-08).
	deleted_at timestamp with time zone, -- Since when it is there for nobody; its books and what was sent stay, for admins (CLI-13).
	deleted_by uuid -- The admin who deleted it.
);
alter table client owner to quittance_owner;
alter table client enable row level security;
alter table client force row level security;
alter table client add constraint client_account_code_check CHECK ((account_code <> ''::text));
alter table client add constraint client_civility_check CHECK ((civility = ANY (ARRAY['mr'::text, 'ms'::text])));
alter table client add constraint client_credit_limit_minor_check CHECK ((credit_limit_minor >= 0));
alter table client add constraint client_kind_check CHECK ((kind = ANY (ARRAY['company'::text, 'individual'::text])));
alter table client add constraint client_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text])));
alter table client add constraint client_name_check CHECK ((name <> ''::text));
alter table client add constraint client_organization_id_account_code_key UNIQUE (organization_id, account_code);
alter table client add constraint client_organization_id_deleted_by_fkey FOREIGN KEY (organization_id, deleted_by) REFERENCES collaborator(organization_id, id);
alter table client add constraint client_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table client add constraint client_organization_id_owner_id_fkey FOREIGN KEY (organization_id, owner_id) REFERENCES collaborator(organization_id, id);
alter table client add constraint client_organization_id_profile_id_fkey FOREIGN KEY (organization_id, profile_id) REFERENCES profile(organization_id, id);
alter table client add constraint client_organization_id_scenario_id_fkey FOREIGN KEY (organization_id, scenario_id) REFERENCES scenario(organization_id, id) ON DELETE SET NULL (scenario_id);
alter table client add constraint client_pkey PRIMARY KEY (organization_id, id);
alter table client add constraint client_terms_days_check CHECK (((terms_days >= 0) AND (terms_days <= 365)));
alter table client add constraint client_terms_end_of_month_check CHECK ((terms_end_of_month = ANY (ARRAY['none'::text, 'afterDays'::text, 'beforeDays'::text])));
alter table client add constraint client_terms_on_the_check CHECK (((terms_on_the >= 1) AND (terms_on_the <= 31)));
alter table client add constraint deleted_by_somebody CHECK (((deleted_at IS NULL) = (deleted_by IS NULL)));
alter table client add constraint terms_are_whole CHECK ((((terms_days IS NULL) = (terms_end_of_month IS NULL)) AND ((terms_on_the IS NULL) OR (terms_days IS NOT NULL))));
CREATE INDEX client_conflict ON public.client USING btree (organization_id, sort_name, id) WHERE conflict;
CREATE INDEX client_deleted ON public.client USING btree (organization_id, id) WHERE (deleted_at IS NOT NULL);
CREATE INDEX client_name ON public.client USING btree (organization_id, lower(name));
CREATE INDEX client_not_ruled ON public.client USING btree (organization_id, id) WHERE (ruled_at IS NULL);
CREATE INDEX client_owner ON public.client USING btree (organization_id, owner_id);
CREATE INDEX client_profile ON public.client USING btree (organization_id, profile_id);
CREATE INDEX client_siren ON public.client USING btree (organization_id, siren) WHERE (siren IS NOT NULL);
CREATE INDEX client_sorted ON public.client USING btree (organization_id, sort_name, id);
CREATE INDEX client_supplier ON public.client USING btree (organization_id, sort_name, id) WHERE supplier;
CREATE TRIGGER counted BEFORE UPDATE OF kind, name, trade_name, legal_form, siren, siret, vat_number, civility, first_name, last_name, account_code, country, language, owner_id, acquisition_source, terms_days, terms_end_of_month, terms_on_the, credit_limit_minor, supplier, conflict ON public.client FOR EACH ROW WHEN ((((((((((((((((((((((old.kind IS DISTINCT FROM new.kind) OR (old.name IS DISTINCT FROM new.name)) OR (old.trade_name IS DISTINCT FROM new.trade_name)) OR (old.legal_form IS DISTINCT FROM new.legal_form)) OR (old.siren IS DISTINCT FROM new.siren)) OR (old.siret IS DISTINCT FROM new.siret)) OR (old.vat_number IS DISTINCT FROM new.vat_number)) OR (old.civility IS DISTINCT FROM new.civility)) OR (old.first_name IS DISTINCT FROM new.first_name)) OR (old.last_name IS DISTINCT FROM new.last_name)) OR (old.account_code IS DISTINCT FROM new.account_code)) OR (old.country IS DISTINCT FROM new.country)) OR (old.language IS DISTINCT FROM new.language)) OR (old.owner_id IS DISTINCT FROM new.owner_id)) OR (old.acquisition_source IS DISTINCT FROM new.acquisition_source)) OR (old.terms_days IS DISTINCT FROM new.terms_days)) OR (old.terms_end_of_month IS DISTINCT FROM new.terms_end_of_month)) OR (old.terms_on_the IS DISTINCT FROM new.terms_on_the)) OR (old.credit_limit_minor IS DISTINCT FROM new.credit_limit_minor)) OR (old.supplier IS DISTINCT FROM new.supplier)) OR (old.conflict IS DISTINCT FROM new.conflict))) EXECUTE FUNCTION count_client_change();
create policy organization_wall on client for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
create policy portal_asks_whose_clients on client for select to quittance_owner using ((organization_id = current_organization()));
create policy portal_changes on client for update to quittance_portal using (((organization_id = current_organization()) AND (id = ANY (( SELECT current_clients() AS current_clients)::uuid[])))) with check ((looked_on IS NULL));
create policy portal_sees on client for select to quittance_portal using (((organization_id = current_organization()) AND (id = ANY (( SELECT current_clients() AS current_clients)::uuid[]))));
create policy seen_from_the_door on client for all to quittance_door using (true) with check (true);
grant delete, insert, select, update on client to quittance_app;
grant select (organization_id, id, language) on client to quittance_door;
grant select (organization_id, id, name, account_code, language, looked_on) on client to quittance_portal;
grant update (looked_on) on client to quittance_portal;

create table client_attribute ( -- An attribute that this client alone has.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	client_id uuid not null, -- Whose.
	name text not null, -- As people know it.
	type text not null default 'text'::text, -- What may be written into it; other than text when it was the field of a sheet.
	choices text[] not null default '{}'::text[], -- Of a choice: what there is to choose from.
	value text not null -- As core/src/sheet/read-value.ts writes it; empty: not known.
);
alter table client_attribute owner to quittance_owner;
alter table client_attribute enable row level security;
alter table client_attribute force row level security;
alter table client_attribute add constraint client_attribute_name_check CHECK ((name <> ''::text));
alter table client_attribute add constraint client_attribute_organization_id_client_id_fkey FOREIGN KEY (organization_id, client_id) REFERENCES client(organization_id, id) ON DELETE CASCADE;
alter table client_attribute add constraint client_attribute_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table client_attribute add constraint client_attribute_pkey PRIMARY KEY (organization_id, id);
alter table client_attribute add constraint client_attribute_type_check CHECK ((type = ANY (ARRAY['text'::text, 'number'::text, 'amount'::text, 'day'::text, 'choice'::text, 'flag'::text, 'link'::text])));
CREATE INDEX attribute_of_client ON public.client_attribute USING btree (organization_id, client_id);
create policy organization_wall on client_attribute for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on client_attribute to quittance_app;

create table client_contact ( -- That a contact acts for a client.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	client_id uuid not null, -- For which client.
	contact_id uuid not null, -- Who.
	receives_reminders text -- How reminders name them; null: they get none.
);
alter table client_contact owner to quittance_owner;
alter table client_contact enable row level security;
alter table client_contact force row level security;
alter table client_contact add constraint client_contact_organization_id_client_id_fkey FOREIGN KEY (organization_id, client_id) REFERENCES client(organization_id, id) ON DELETE CASCADE;
alter table client_contact add constraint client_contact_organization_id_contact_id_fkey FOREIGN KEY (organization_id, contact_id) REFERENCES contact(organization_id, id) ON DELETE CASCADE;
alter table client_contact add constraint client_contact_pkey PRIMARY KEY (organization_id, client_id, contact_id);
alter table client_contact add constraint client_contact_receives_reminders_check CHECK ((receives_reminders = ANY (ARRAY['to'::text, 'cc'::text])));
CREATE INDEX client_contact_clients ON public.client_contact USING btree (organization_id, contact_id);
create policy organization_wall on client_contact for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
create policy portal_asks_whose_clients on client_contact for select to quittance_owner using (((organization_id = current_organization()) AND (contact_id = ( SELECT current_contact() AS current_contact))));
create policy portal_sees on client_contact for select to quittance_portal using (((organization_id = current_organization()) AND (client_id = ANY (( SELECT current_clients() AS current_clients)::uuid[]))));
create policy seen_from_the_door on client_contact for all to quittance_door using (true) with check (true);
grant delete, insert, select, update on client_contact to quittance_app;
grant select (organization_id, client_id, contact_id) on client_contact to quittance_door;
grant select (organization_id, client_id, contact_id) on client_contact to quittance_portal;

create table client_field ( -- What a field of a sheet says of a client.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	client_id uuid not null, -- Of which client.
	sheet_field_id uuid not null, -- Which field.
	value text not null -- As core/src/sheet/read-value.ts writes it, by the type of the field.
);
alter table client_field owner to quittance_owner;
alter table client_field enable row level security;
alter table client_field force row level security;
alter table client_field add constraint client_field_organization_id_client_id_fkey FOREIGN KEY (organization_id, client_id) REFERENCES client(organization_id, id) ON DELETE CASCADE;
alter table client_field add constraint client_field_organization_id_sheet_field_id_fkey FOREIGN KEY (organization_id, sheet_field_id) REFERENCES sheet_field(organization_id, id) ON DELETE CASCADE;
alter table client_field add constraint client_field_pkey PRIMARY KEY (organization_id, client_id, sheet_field_id);
alter table client_field add constraint client_field_value_check CHECK ((value <> ''::text));
CREATE INDEX client_field_of_field ON public.client_field USING btree (organization_id, sheet_field_id);
create policy organization_wall on client_field for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on client_field to quittance_app;

create table client_group ( -- A group; a client may be in any number of them.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	name text not null, -- Unique, whatever the case.
	rank integer not null, -- 1 wins over 2 where both carry a scenario (SCN-17).
	scenario_id uuid -- Null: it only classifies.
);
alter table client_group owner to quittance_owner;
alter table client_group enable row level security;
alter table client_group force row level security;
alter table client_group add constraint client_group_name_check CHECK ((name <> ''::text));
alter table client_group add constraint client_group_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table client_group add constraint client_group_organization_id_rank_key UNIQUE (organization_id, rank) DEFERRABLE;
alter table client_group add constraint client_group_organization_id_scenario_id_fkey FOREIGN KEY (organization_id, scenario_id) REFERENCES scenario(organization_id, id) ON DELETE SET NULL (scenario_id);
alter table client_group add constraint client_group_pkey PRIMARY KEY (organization_id, id);
alter table client_group add constraint client_group_rank_check CHECK ((rank > 0));
CREATE UNIQUE INDEX client_group_name ON public.client_group USING btree (organization_id, lower(name));
create policy organization_wall on client_group for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on client_group to quittance_app;

create table client_group_member ( -- A client's place in a group.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	client_id uuid not null, -- Who.
	client_group_id uuid not null, -- In which group.
	origin text not null default 'hand'::text -- An import removes only what an import gave (GRP-02).
);
alter table client_group_member owner to quittance_owner;
alter table client_group_member enable row level security;
alter table client_group_member force row level security;
alter table client_group_member add constraint client_group_member_organization_id_client_group_id_fkey FOREIGN KEY (organization_id, client_group_id) REFERENCES client_group(organization_id, id) ON DELETE CASCADE;
alter table client_group_member add constraint client_group_member_organization_id_client_id_fkey FOREIGN KEY (organization_id, client_id) REFERENCES client(organization_id, id) ON DELETE CASCADE;
alter table client_group_member add constraint client_group_member_origin_check CHECK ((origin = ANY (ARRAY['hand'::text, 'import'::text, 'rule'::text])));
alter table client_group_member add constraint client_group_member_pkey PRIMARY KEY (organization_id, client_id, client_group_id);
CREATE INDEX client_group_members ON public.client_group_member USING btree (organization_id, client_group_id);
create policy organization_wall on client_group_member for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on client_group_member to quittance_app;

create table client_merge ( -- One client went into another (CLI-14).
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	survivor_id uuid not null, -- The client that stayed; no foreign key, since it may go into another in its turn.
	merged_id uuid not null, -- The client that went, and its id again once undone.
	client jsonb not null, -- Its row as it was.
	shifted integer not null, -- How far its addresses and numbers moved behind those of the survivor.
	merged_by uuid not null, -- The collaborator who merged them.
	merged_at timestamp with time zone not null, -- When; undone within thirty days or never.
	undone_by uuid, -- The collaborator who made them two again.
	undone_at timestamp with time zone -- When.
);
alter table client_merge owner to quittance_owner;
alter table client_merge enable row level security;
alter table client_merge force row level security;
alter table client_merge add constraint client_merge_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table client_merge add constraint client_merge_organization_id_merged_by_fkey FOREIGN KEY (organization_id, merged_by) REFERENCES collaborator(organization_id, id);
alter table client_merge add constraint client_merge_organization_id_undone_by_fkey FOREIGN KEY (organization_id, undone_by) REFERENCES collaborator(organization_id, id);
alter table client_merge add constraint client_merge_pkey PRIMARY KEY (organization_id, id);
alter table client_merge add constraint undone_by_somebody CHECK (((undone_at IS NULL) = (undone_by IS NULL)));
CREATE INDEX client_merge_of ON public.client_merge USING btree (organization_id, survivor_id) WHERE (undone_at IS NULL);
create policy organization_wall on client_merge for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on client_merge to quittance_app;

create table client_merge_row ( -- A row that went along with a merged client, and goes back with it.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	merge_id uuid not null, -- With which merge.
	of_table text not null, -- Of which table.
	row_id uuid not null, -- Its id there, or what it links the client to.
	kept jsonb -- Put away, since the survivor has its like: the row as it was. Null: moved.
);
alter table client_merge_row owner to quittance_owner;
alter table client_merge_row enable row level security;
alter table client_merge_row force row level security;
alter table client_merge_row add constraint client_merge_row_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table client_merge_row add constraint client_merge_row_organization_id_merge_id_fkey FOREIGN KEY (organization_id, merge_id) REFERENCES client_merge(organization_id, id) ON DELETE CASCADE;
alter table client_merge_row add constraint client_merge_row_pkey PRIMARY KEY (organization_id, merge_id, of_table, row_id);
create policy organization_wall on client_merge_row for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on client_merge_row to quittance_app;

create table client_note ( -- What somebody of the staff noted about a client. The client never sees it.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	client_id uuid not null, -- About whom.
	author_id uuid not null, -- The collaborator who wrote it; only they change it.
	words text not null, -- What they wrote.
	written_at timestamp with time zone not null default current_moment(), -- When.
	changed_at timestamp with time zone -- When they last changed their words; null: never.
);
alter table client_note owner to quittance_owner;
alter table client_note enable row level security;
alter table client_note force row level security;
alter table client_note add constraint client_note_organization_id_author_id_fkey FOREIGN KEY (organization_id, author_id) REFERENCES collaborator(organization_id, id);
alter table client_note add constraint client_note_organization_id_client_id_fkey FOREIGN KEY (organization_id, client_id) REFERENCES client(organization_id, id) ON DELETE CASCADE;
alter table client_note add constraint client_note_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table client_note add constraint client_note_pkey PRIMARY KEY (organization_id, id);
alter table client_note add constraint client_note_words_check CHECK (((length(words) >= 1) AND (length(words) <= 4000)));
CREATE INDEX note_of_client ON public.client_note USING btree (organization_id, client_id, id DESC);
create policy organization_wall on client_note for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on client_note to quittance_app;

create table client_right ( -- What was said for one collaborator and one client; else the organization's default holds (DOC-02).
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	collaborator_id uuid not null, -- For whom.
	client_id uuid not null, -- On which client.
	granted text not null -- none: the client does not exist for them; a viewer's full counts as read.
);
alter table client_right owner to quittance_owner;
alter table client_right enable row level security;
alter table client_right force row level security;
alter table client_right add constraint client_right_granted_check CHECK ((granted = ANY (ARRAY['none'::text, 'read'::text, 'full'::text])));
alter table client_right add constraint client_right_organization_id_client_id_fkey FOREIGN KEY (organization_id, client_id) REFERENCES client(organization_id, id) ON DELETE CASCADE;
alter table client_right add constraint client_right_organization_id_collaborator_id_fkey FOREIGN KEY (organization_id, collaborator_id) REFERENCES collaborator(organization_id, id) ON DELETE CASCADE;
alter table client_right add constraint client_right_pkey PRIMARY KEY (organization_id, collaborator_id, client_id);
CREATE INDEX client_right_on ON public.client_right USING btree (organization_id, client_id);
create policy organization_wall on client_right for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on client_right to quittance_app;

create table client_sheet ( -- A client carries a sheet template.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	client_id uuid not null, -- Which client.
	sheet_template_id uuid not null -- Which template.
);
alter table client_sheet owner to quittance_owner;
alter table client_sheet enable row level security;
alter table client_sheet force row level security;
alter table client_sheet add constraint client_sheet_organization_id_client_id_fkey FOREIGN KEY (organization_id, client_id) REFERENCES client(organization_id, id) ON DELETE CASCADE;
alter table client_sheet add constraint client_sheet_organization_id_sheet_template_id_fkey FOREIGN KEY (organization_id, sheet_template_id) REFERENCES sheet_template(organization_id, id) ON DELETE CASCADE;
alter table client_sheet add constraint client_sheet_pkey PRIMARY KEY (organization_id, client_id, sheet_template_id);
CREATE INDEX client_sheet_of_template ON public.client_sheet USING btree (organization_id, sheet_template_id);
create policy organization_wall on client_sheet for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on client_sheet to quittance_app;

create table client_tag ( -- A tag on a client.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	client_id uuid not null, -- On whom.
	tag_id uuid not null -- Which.
);
alter table client_tag owner to quittance_owner;
alter table client_tag enable row level security;
alter table client_tag force row level security;
alter table client_tag add constraint client_tag_organization_id_client_id_fkey FOREIGN KEY (organization_id, client_id) REFERENCES client(organization_id, id) ON DELETE CASCADE;
alter table client_tag add constraint client_tag_organization_id_tag_id_fkey FOREIGN KEY (organization_id, tag_id) REFERENCES tag(organization_id, id) ON DELETE CASCADE;
alter table client_tag add constraint client_tag_pkey PRIMARY KEY (organization_id, client_id, tag_id);
CREATE INDEX client_tag_clients ON public.client_tag USING btree (organization_id, tag_id);
create policy organization_wall on client_tag for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on client_tag to quittance_app;

create table collaborator ( -- A member of the staff.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	email text not null, -- Signs in with it; lower case.
	name text not null, -- As colleagues see it.
	role text not null, -- What they may do at all (ORG-01).
	language text not null default 'fr'::text, -- Of their screens.
	deactivated_at timestamp with time zone, -- Since when they may no longer sign in.
	created_at timestamp with time zone not null default current_moment(), -- When they were invited.
	signed_in_at timestamp with time zone, -- When they last signed in; null: never yet.
	bell_seen_at timestamp with time zone not null default '-infinity'::timestamp with time zone, -- Up to when they have seen what rang for them.
	digest text not null default 'never'::text, -- When they are mailed what waits for them.
	digest_on date, -- The last morning on which that was looked at for them: never twice a day.
	extension text not null default ''::text -- Of their telephone at the exchange; empty: none.
);
alter table collaborator owner to quittance_owner;
alter table collaborator enable row level security;
alter table collaborator force row level security;
alter table collaborator add constraint collaborator_digest_check CHECK ((digest = ANY (ARRAY['never'::text, 'each morning'::text])));
alter table collaborator add constraint collaborator_email_check CHECK (((email = lower(email)) AND (email ~~ '%_@_%'::text)));
alter table collaborator add constraint collaborator_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text])));
alter table collaborator add constraint collaborator_name_check CHECK ((name <> ''::text));
alter table collaborator add constraint collaborator_organization_id_email_key UNIQUE (organization_id, email);
alter table collaborator add constraint collaborator_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table collaborator add constraint collaborator_pkey PRIMARY KEY (organization_id, id);
alter table collaborator add constraint collaborator_role_check CHECK ((role = ANY (ARRAY['admin'::text, 'collaborator'::text, 'viewer'::text])));
CREATE INDEX collaborator_by_email ON public.collaborator USING btree (email);
create policy organization_wall on collaborator for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
create policy seen_from_the_door on collaborator for all to quittance_door using (true) with check (true);
grant delete, insert, select, update on collaborator to quittance_app;
grant select (organization_id, id, email, name, role, language, deactivated_at) on collaborator to quittance_door;
grant update (signed_in_at) on collaborator to quittance_door;

create table comment ( -- What the staff say to one another about a card of the board (TSK-09). The client never sees it.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	client_id uuid, -- Whose card; null: the organization's own.
	card_id uuid not null, -- The action or task; no foreign key, since what was said outlives it.
	author_id uuid not null, -- The collaborator who said it.
	words text not null, -- What they said.
	written_at timestamp with time zone not null default current_moment(), -- When.
	removed_at timestamp with time zone -- When its author took it back; nobody is shown its words any more.
);
alter table comment owner to quittance_owner;
alter table comment enable row level security;
alter table comment force row level security;
alter table comment add constraint comment_organization_id_author_id_fkey FOREIGN KEY (organization_id, author_id) REFERENCES collaborator(organization_id, id);
alter table comment add constraint comment_organization_id_client_id_fkey FOREIGN KEY (organization_id, client_id) REFERENCES client(organization_id, id);
alter table comment add constraint comment_pkey PRIMARY KEY (organization_id, id);
alter table comment add constraint comment_words_check CHECK (((length(words) >= 1) AND (length(words) <= 4000)));
CREATE INDEX comment_by ON public.comment USING btree (organization_id, author_id, id);
CREATE INDEX comment_of_card ON public.comment USING btree (organization_id, card_id, id);
CREATE INDEX comment_of_client ON public.comment USING btree (organization_id, client_id) WHERE (client_id IS NOT NULL);
create policy organization_wall on comment for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on comment to quittance_app;

create table consent ( -- That a channel may be used to an address or number, who said so, when and how (CLI-06). No row: off.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	email_address_id uuid, -- For email: which address.
	phone_id uuid, -- For texts: which number.
	channel text not null, -- What is allowed.
	given_at timestamp with time zone not null default now(), -- Since when.
	given_by text not null, -- Who switched it on: a collaborator, a contact, an import.
	given_how text not null, -- On what ground: on the phone, by a form, a column of a file.
	withdrawn_at timestamp with time zone, -- Since when no longer; the row stays as proof.
	withdrawn_by text -- Who switched it off.
);
alter table consent owner to quittance_owner;
alter table consent enable row level security;
alter table consent force row level security;
alter table consent add constraint address_of_its_channel CHECK (
CASE channel
    WHEN 'email'::text THEN ((email_address_id IS NOT NULL) AND (phone_id IS NULL))
    ELSE ((phone_id IS NOT NULL) AND (email_address_id IS NULL))
END);
alter table consent add constraint consent_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'sms'::text, 'whatsapp'::text, 'viber'::text])));
alter table consent add constraint consent_organization_id_email_address_id_fkey FOREIGN KEY (organization_id, email_address_id) REFERENCES email_address(organization_id, id) ON DELETE CASCADE;
alter table consent add constraint consent_organization_id_phone_id_fkey FOREIGN KEY (organization_id, phone_id) REFERENCES phone(organization_id, id) ON DELETE CASCADE;
alter table consent add constraint consent_pkey PRIMARY KEY (organization_id, id);
CREATE UNIQUE INDEX consent_email ON public.consent USING btree (organization_id, email_address_id) WHERE ((withdrawn_at IS NULL) AND (email_address_id IS NOT NULL));
CREATE UNIQUE INDEX consent_phone ON public.consent USING btree (organization_id, phone_id, channel) WHERE ((withdrawn_at IS NULL) AND (phone_id IS NOT NULL));
create policy organization_wall on consent for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on consent to quittance_app;

create table contact ( -- A person at one or several clients.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	name text not null, -- First and last name.
	title text not null default ''::text, -- What they do there.
	language text, -- Null: the client's.
	created_at timestamp with time zone not null default current_moment(), -- When they were added.
	anonymised_at timestamp with time zone -- Since when nothing here says who it was (CLI-15); null: it does.
);
alter table contact owner to quittance_owner;
alter table contact enable row level security;
alter table contact force row level security;
alter table contact add constraint contact_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text])));
alter table contact add constraint contact_name_check CHECK ((name <> ''::text));
alter table contact add constraint contact_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table contact add constraint contact_pkey PRIMARY KEY (organization_id, id);
create policy organization_wall on contact for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
create policy portal_sees on contact for select to quittance_portal using (((organization_id = current_organization()) AND (( SELECT current_contact() AS current_contact) IS NOT NULL) AND (EXISTS ( SELECT
   FROM client_contact m
  WHERE ((m.organization_id = contact.organization_id) AND (m.contact_id = contact.id))))));
create policy seen_from_the_door on contact for all to quittance_door using (true) with check (true);
grant delete, insert, select, update on contact to quittance_app;
grant select (organization_id, id, name, language) on contact to quittance_door;
grant select (organization_id, id, name) on contact to quittance_portal;

create table contact_link ( -- A link by which a contact signs in to the portal, once.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	contact_id uuid not null, -- Who.
	token_hash text not null, -- SHA-256 of the token, in hexadecimal; the token itself stands in the mail only.
	made_by text not null, -- A collaborator's id, a worker's name, an operator's.
	made_at timestamp with time zone not null default now(), -- When.
	expires_at timestamp with time zone not null, -- From when it is worth nothing.
	spent_at timestamp with time zone, -- When it was used; null: not yet.
	revoked_at timestamp with time zone -- When somebody, or a later link, took it back.
);
alter table contact_link owner to quittance_owner;
alter table contact_link enable row level security;
alter table contact_link force row level security;
alter table contact_link add constraint contact_link_organization_id_contact_id_fkey FOREIGN KEY (organization_id, contact_id) REFERENCES contact(organization_id, id) ON DELETE CASCADE;
alter table contact_link add constraint contact_link_pkey PRIMARY KEY (organization_id, id);
CREATE UNIQUE INDEX contact_link_found ON public.contact_link USING btree (token_hash);
CREATE INDEX contact_link_of ON public.contact_link USING btree (organization_id, contact_id);
create policy organization_wall on contact_link for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
create policy seen_from_the_door on contact_link for all to quittance_door using (true) with check (true);
grant delete, insert, select, update on contact_link to quittance_app;
grant select on contact_link to quittance_door;
grant update (spent_at) on contact_link to quittance_door;

create table contact_session ( -- A browser in which a contact is signed in to the portal.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id_hash text not null, -- SHA-256 of the id that the cookie carries, in hexadecimal.
	contact_id uuid not null, -- Who.
	user_agent text not null default ''::text, -- As the browser calls itself.
	made_at timestamp with time zone not null default now(), -- When they signed in.
	expires_at timestamp with time zone not null -- Moves on while it is used.
);
alter table contact_session owner to quittance_owner;
alter table contact_session enable row level security;
alter table contact_session force row level security;
alter table contact_session add constraint contact_session_organization_id_contact_id_fkey FOREIGN KEY (organization_id, contact_id) REFERENCES contact(organization_id, id) ON DELETE CASCADE;
alter table contact_session add constraint contact_session_pkey PRIMARY KEY (organization_id, id_hash);
CREATE UNIQUE INDEX contact_session_found ON public.contact_session USING btree (id_hash);
CREATE INDEX contact_session_of ON public.contact_session USING btree (organization_id, contact_id);
create policy organization_wall on contact_session for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
create policy seen_from_the_door on contact_session for all to quittance_door using (true) with check (true);
grant delete, insert, select, update on contact_session to quittance_app;
grant delete, insert, select on contact_session to quittance_door;
grant update (expires_at) on contact_session to quittance_door;

create table credential ( -- What a member of the staff proves to be who they are.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	collaborator_id uuid not null, -- Who.
	hash text not null, -- Of the password: argon2id, with its salt and costs.
	set_at timestamp with time zone not null default now() -- Since when it is this one.
);
alter table credential owner to quittance_owner;
alter table credential enable row level security;
alter table credential force row level security;
alter table credential add constraint credential_hash_check CHECK ((hash ~~ '$argon2id$%'::text));
alter table credential add constraint credential_organization_id_collaborator_id_fkey FOREIGN KEY (organization_id, collaborator_id) REFERENCES collaborator(organization_id, id) ON DELETE CASCADE;
alter table credential add constraint credential_pkey PRIMARY KEY (organization_id, collaborator_id);
create policy organization_wall on credential for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
create policy seen_from_the_door on credential for all to quittance_door using (true) with check (true);
grant delete, insert, select, update on credential to quittance_app;
grant select (organization_id, collaborator_id, hash) on credential to quittance_door;

create table credit_note ( -- What a client need not pay: a credit note, or an opening balance in its favour.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	client_id uuid not null, -- To whom.
	kind text not null default 'credit note'::text, -- Where it comes from.
	number text not null, -- As printed on it.
	external_key text not null, -- What an import knows it by; unique.
	account text, -- General account it stands on.
	issued_on date not null, -- Date of the credit note.
	currency character(3) not null, -- ISO 4217.
	amount_minor bigint not null, -- With taxes.
	open_minor bigint not null, -- amount - live matches; kept by what writes table match.
	import_id uuid -- The import that last changed it; null: typed. Not a foreign key: too many rows would ask after one.
);
alter table credit_note owner to quittance_owner;
alter table credit_note enable row level security;
alter table credit_note force row level security;
alter table credit_note add constraint credit_note_amount_minor_check CHECK ((amount_minor > 0));
alter table credit_note add constraint credit_note_kind_check CHECK ((kind = ANY (ARRAY['credit note'::text, 'opening'::text])));
alter table credit_note add constraint credit_note_number_check CHECK ((number <> ''::text));
alter table credit_note add constraint credit_note_organization_id_client_id_fkey FOREIGN KEY (organization_id, client_id) REFERENCES client(organization_id, id);
alter table credit_note add constraint credit_note_organization_id_external_key_key UNIQUE (organization_id, external_key);
alter table credit_note add constraint credit_note_pkey PRIMARY KEY (organization_id, id);
alter table credit_note add constraint open_within_amount CHECK (((open_minor >= 0) AND (open_minor <= amount_minor)));
CREATE INDEX credit_note_of_client ON public.credit_note USING btree (organization_id, client_id);
CREATE INDEX credit_note_open ON public.credit_note USING btree (organization_id, client_id) WHERE (open_minor > 0);
create policy organization_wall on credit_note for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
create policy portal_sees on credit_note for select to quittance_portal using (((organization_id = current_organization()) AND (client_id = ANY (( SELECT current_clients() AS current_clients)::uuid[]))));
grant delete, insert, select, update on credit_note to quittance_app;
grant select (organization_id, id, client_id, kind, number, issued_on, currency, amount_minor, open_minor) on credit_note to quittance_portal;

create table delivery ( -- One sending of an action by a machine. Never twice: sending is committed before the first byte.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	action_id uuid not null, -- What is sent.
	channel text not null, -- Through what; a text's gateway stands in the action.
	state text not null default 'ready'::text, -- engine 6; cancelled: nothing was left to send, or a person decided so.
	message_id text, -- Message-ID of a mail; a provider's id for others.
	in_reply_to text, -- First message of the client's thread.
	envelope text, -- Token in the envelope address, by which a bounce finds it.
	recipients jsonb not null default '[]'::jsonb, -- Whom it was sent to.
	accepted_for jsonb not null default '[]'::jsonb, -- For whom of them it was accepted.
	subject text, -- As sent.
	body_text text, -- As sent, plain.
	body_html text, -- As sent.
	document_key text, -- The letter as sent, in the document store.
	worker text, -- Which worker holds it; a dead one leaves it uncertain.
	attempts integer not null default 0, -- How often it was tried.
	refusal text, -- What the server said.
	refused_for_now boolean not null default false, -- A temporary refusal (4xx): tried again.
	ready_at timestamp with time zone not null default now(), -- Since when it waits.
	sending_at timestamp with time zone, -- When it was last begun.
	settled_at timestamp with time zone, -- When its fate was known, or known to be unknown.
	sent_by uuid, -- The collaborator who sent it by hand; null: the night.
	first_sending_at timestamp with time zone -- When it was first begun; what is still refused for now some days later is refused.
);
alter table delivery owner to quittance_owner;
alter table delivery enable row level security;
alter table delivery force row level security;
alter table delivery add constraint delivery_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'letter'::text, 'text'::text])));
alter table delivery add constraint delivery_organization_id_action_id_fkey FOREIGN KEY (organization_id, action_id) REFERENCES action(organization_id, id);
alter table delivery add constraint delivery_organization_id_sent_by_fkey FOREIGN KEY (organization_id, sent_by) REFERENCES collaborator(organization_id, id);
alter table delivery add constraint delivery_pkey PRIMARY KEY (organization_id, id);
alter table delivery add constraint delivery_state_check CHECK ((state = ANY (ARRAY['ready'::text, 'sending'::text, 'accepted'::text, 'refused'::text, 'uncertain'::text, 'cancelled'::text])));
alter table delivery add constraint sending_has_a_worker CHECK (((state <> 'sending'::text) OR ((worker IS NOT NULL) AND (sending_at IS NOT NULL))));
alter table delivery add constraint settled_has_its_time CHECK (((settled_at IS NOT NULL) = (state <> ALL (ARRAY['ready'::text, 'sending'::text]))));
CREATE INDEX delivery_by_hand ON public.delivery USING btree (organization_id, state, settled_at) WHERE (sent_by IS NOT NULL);
CREATE INDEX delivery_document ON public.delivery USING btree (organization_id, document_key) WHERE (document_key IS NOT NULL);
CREATE UNIQUE INDEX delivery_envelope ON public.delivery USING btree (envelope) WHERE (envelope IS NOT NULL);
CREATE UNIQUE INDEX delivery_message ON public.delivery USING btree (message_id, organization_id) WHERE (message_id IS NOT NULL);
CREATE INDEX delivery_of_action ON public.delivery USING btree (organization_id, action_id);
CREATE INDEX delivery_unsettled ON public.delivery USING btree (organization_id, state) WHERE (state = ANY (ARRAY['ready'::text, 'sending'::text, 'uncertain'::text]));
create policy night_finds_deliveries on delivery for select to quittance_night using (true);
create policy organization_wall on delivery for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
create policy portal_sees on delivery for select to quittance_portal using (((organization_id = current_organization()) AND (EXISTS ( SELECT
   FROM action p
  WHERE ((p.organization_id = delivery.organization_id) AND (p.id = delivery.action_id)))) AND (state = 'accepted'::text)));
grant delete, insert, select, update on delivery to quittance_app;
grant select (organization_id, id, message_id, envelope) on delivery to quittance_night;
grant select (organization_id, id, action_id, channel, state, subject, body_text, body_html, document_key, settled_at) on delivery to quittance_portal;

create table discount ( -- What a client pays less, as agreed (CLI-08).
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	client_id uuid not null, -- Whose.
	label text not null, -- On what ground: year-end, early payment.
	hundredths integer not null, -- How much, in hundredths of a percent.
	until_on date, -- Its last day; null: no end.
	added_at timestamp with time zone not null default current_moment(), -- When it was agreed on.
	added_by uuid not null -- The collaborator who wrote it down.
);
alter table discount owner to quittance_owner;
alter table discount enable row level security;
alter table discount force row level security;
alter table discount add constraint discount_hundredths_check CHECK (((hundredths >= 1) AND (hundredths <= 10000)));
alter table discount add constraint discount_label_check CHECK ((label <> ''::text));
alter table discount add constraint discount_organization_id_added_by_fkey FOREIGN KEY (organization_id, added_by) REFERENCES collaborator(organization_id, id);
alter table discount add constraint discount_organization_id_client_id_fkey FOREIGN KEY (organization_id, client_id) REFERENCES client(organization_id, id) ON DELETE CASCADE;
alter table discount add constraint discount_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table discount add constraint discount_pkey PRIMARY KEY (organization_id, id);
CREATE INDEX discount_of_client ON public.discount USING btree (organization_id, client_id);
create policy organization_wall on discount for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on discount to quittance_app;

create table dispute ( -- A client contests an invoice, wholly or in part (INV-09).
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	invoice_id uuid not null, -- Which invoice.
	amount_minor bigint, -- The contested part; null: all of it.
	reason text not null, -- From the organization's list.
	state text not null default 'open'::text, -- The disputed part is held until refused or closed.
	owner_id uuid, -- The collaborator who answers.
	answer_due_on date, -- By when.
	opened_by text not null, -- A collaborator or a contact.
	opened_at timestamp with time zone not null default now(), -- When.
	closed_at timestamp with time zone -- When it was refused or closed.
);
alter table dispute owner to quittance_owner;
alter table dispute enable row level security;
alter table dispute force row level security;
alter table dispute add constraint closed_once_over CHECK (((closed_at IS NOT NULL) = (state = ANY (ARRAY['refused'::text, 'closed'::text]))));
alter table dispute add constraint dispute_amount_minor_check CHECK ((amount_minor > 0));
alter table dispute add constraint dispute_organization_id_invoice_id_fkey FOREIGN KEY (organization_id, invoice_id) REFERENCES invoice(organization_id, id);
alter table dispute add constraint dispute_organization_id_owner_id_fkey FOREIGN KEY (organization_id, owner_id) REFERENCES collaborator(organization_id, id);
alter table dispute add constraint dispute_pkey PRIMARY KEY (organization_id, id);
alter table dispute add constraint dispute_reason_check CHECK ((reason <> ''::text));
alter table dispute add constraint dispute_state_check CHECK ((state = ANY (ARRAY['open'::text, 'under review'::text, 'accepted'::text, 'refused'::text, 'closed'::text])));
CREATE INDEX dispute_of_invoice ON public.dispute USING btree (organization_id, invoice_id);
create policy organization_wall on dispute for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
create policy portal_adds on dispute for insert to quittance_portal using () with check (((organization_id = current_organization()) AND (EXISTS ( SELECT
   FROM invoice p
  WHERE ((p.organization_id = dispute.organization_id) AND (p.id = dispute.invoice_id)))) AND (opened_by = (( SELECT current_contact() AS current_contact))::text) AND (state = 'open'::text)));
create policy portal_sees on dispute for select to quittance_portal using (((organization_id = current_organization()) AND (EXISTS ( SELECT
   FROM invoice p
  WHERE ((p.organization_id = dispute.organization_id) AND (p.id = dispute.invoice_id))))));
grant delete, insert, select, update on dispute to quittance_app;
grant insert (invoice_id, amount_minor, reason, opened_by, opened_at) on dispute to quittance_portal;
grant select (organization_id, id, invoice_id, amount_minor, reason, state, opened_by, opened_at, closed_at) on dispute to quittance_portal;

create table dispute_message ( -- A message of the thread that staff and client share (INV-09); never changed.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	dispute_id uuid not null, -- In which dispute.
	author_kind text not null, -- What wrote it: contact is the client's side.
	author text not null, -- Which one: an id, or a worker's or operator's name.
	words text not null default ''::text, -- What it says; empty when only files were sent.
	written_at timestamp with time zone not null default now() -- When.
);
alter table dispute_message owner to quittance_owner;
alter table dispute_message enable row level security;
alter table dispute_message force row level security;
alter table dispute_message add constraint dispute_message_author_kind_check CHECK ((author_kind = ANY (ARRAY['collaborator'::text, 'contact'::text, 'worker'::text, 'operator'::text])));
alter table dispute_message add constraint dispute_message_organization_id_dispute_id_fkey FOREIGN KEY (organization_id, dispute_id) REFERENCES dispute(organization_id, id);
alter table dispute_message add constraint dispute_message_pkey PRIMARY KEY (organization_id, id);
CREATE INDEX dispute_message_of_dispute ON public.dispute_message USING btree (organization_id, dispute_id, id);
create policy organization_wall on dispute_message for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
create policy portal_adds on dispute_message for insert to quittance_portal using () with check (((organization_id = current_organization()) AND (EXISTS ( SELECT
   FROM dispute p
  WHERE ((p.organization_id = dispute_message.organization_id) AND (p.id = dispute_message.dispute_id)))) AND (author_kind = 'contact'::text) AND (author = (( SELECT current_contact() AS current_contact))::text)));
create policy portal_sees on dispute_message for select to quittance_portal using (((organization_id = current_organization()) AND (EXISTS ( SELECT
   FROM dispute p
  WHERE ((p.organization_id = dispute_message.organization_id) AND (p.id = dispute_message.dispute_id))))));
grant delete, insert, select, update on dispute_message to quittance_app;
grant insert (dispute_id, author_kind, author, words, written_at) on dispute_message to quittance_portal;
grant select (organization_id, id, dispute_id, author_kind, author, words, written_at) on dispute_message to quittance_portal;

create table dispute_note ( -- What the staff notes about a dispute. The client never sees it.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	dispute_id uuid not null, -- About which dispute.
	author_id uuid not null, -- The collaborator who wrote it.
	words text not null, -- What it says.
	written_at timestamp with time zone not null default now() -- When.
);
alter table dispute_note owner to quittance_owner;
alter table dispute_note enable row level security;
alter table dispute_note force row level security;
alter table dispute_note add constraint dispute_note_organization_id_author_id_fkey FOREIGN KEY (organization_id, author_id) REFERENCES collaborator(organization_id, id);
alter table dispute_note add constraint dispute_note_organization_id_dispute_id_fkey FOREIGN KEY (organization_id, dispute_id) REFERENCES dispute(organization_id, id);
alter table dispute_note add constraint dispute_note_pkey PRIMARY KEY (organization_id, id);
alter table dispute_note add constraint dispute_note_words_check CHECK ((words <> ''::text));
CREATE INDEX dispute_note_of_dispute ON public.dispute_note USING btree (organization_id, dispute_id, id);
create policy organization_wall on dispute_note for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on dispute_note to quittance_app;

create table dispute_reason ( -- A reason that may be given for a dispute (INV-09). An organization that wrote none uses the standard list.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	code text not null, -- What dispute.reason holds; kept when the words change.
	"position" integer not null, -- Its place in the list.
	french text not null, -- As French screens say it.
	english text not null, -- As English screens say it.
	retired_at timestamp with time zone -- Since when it is no longer offered; old disputes keep it.
);
alter table dispute_reason owner to quittance_owner;
alter table dispute_reason enable row level security;
alter table dispute_reason force row level security;
alter table dispute_reason add constraint dispute_reason_code_check CHECK ((code ~ '^[a-z]+( [a-z]+)*$'::text));
alter table dispute_reason add constraint dispute_reason_english_check CHECK ((english <> ''::text));
alter table dispute_reason add constraint dispute_reason_french_check CHECK ((french <> ''::text));
alter table dispute_reason add constraint dispute_reason_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table dispute_reason add constraint dispute_reason_pkey PRIMARY KEY (organization_id, code);
create policy organization_wall on dispute_reason for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
create policy portal_sees on dispute_reason for select to quittance_portal using (((organization_id = current_organization()) AND (( SELECT current_contact() AS current_contact) IS NOT NULL)));
grant delete, insert, select, update on dispute_reason to quittance_app;
grant select (organization_id, code, "position", french, english, retired_at) on dispute_reason to quittance_portal;

create table document ( -- A file of a client: an invoice as issued, a proof, whatever was attached.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	client_id uuid not null, -- Whose file it stands in.
	kind text not null, -- invoice: the invoice itself, as issued; one for each.
	invoice_id uuid, -- The invoice that it is, or is about.
	dispute_id uuid, -- The dispute that it was sent for.
	dispute_message_id uuid, -- The message that brought it.
	key text not null, -- Where the document store keeps its bytes; nobody else's.
	name text not null, -- File name, made safe.
	media_type text not null, -- What its content is, whatever its name says.
	byte_size bigint not null, -- Its length in bytes.
	sha256 text not null, -- Of its bytes.
	shown_to_client boolean not null, -- Whether the contacts of the client see it.
	added_by_kind text not null, -- What brought it.
	added_by text not null, -- Which one: an id, or a worker's or operator's name.
	added_at timestamp with time zone not null default now() -- When.
);
alter table document owner to quittance_owner;
alter table document enable row level security;
alter table document force row level security;
alter table document add constraint an_invoice_is_of_one CHECK (((kind <> 'invoice'::text) OR ((invoice_id IS NOT NULL) AND (dispute_id IS NULL))));
alter table document add constraint document_added_by_kind_check CHECK ((added_by_kind = ANY (ARRAY['collaborator'::text, 'contact'::text, 'worker'::text, 'operator'::text])));
alter table document add constraint document_byte_size_check CHECK ((byte_size > 0));
alter table document add constraint document_key_check CHECK ((key <> ''::text));
alter table document add constraint document_kind_check CHECK ((kind = ANY (ARRAY['invoice'::text, 'file'::text])));
alter table document add constraint document_name_check CHECK ((name <> ''::text));
alter table document add constraint document_organization_id_client_id_fkey FOREIGN KEY (organization_id, client_id) REFERENCES client(organization_id, id);
alter table document add constraint document_organization_id_dispute_id_fkey FOREIGN KEY (organization_id, dispute_id) REFERENCES dispute(organization_id, id);
alter table document add constraint document_organization_id_dispute_message_id_fkey FOREIGN KEY (organization_id, dispute_message_id) REFERENCES dispute_message(organization_id, id);
alter table document add constraint document_organization_id_invoice_id_fkey FOREIGN KEY (organization_id, invoice_id) REFERENCES invoice(organization_id, id);
alter table document add constraint document_organization_id_key_key UNIQUE (organization_id, key);
alter table document add constraint document_pkey PRIMARY KEY (organization_id, id);
alter table document add constraint document_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text));
alter table document add constraint message_of_a_dispute CHECK (((dispute_message_id IS NULL) OR (dispute_id IS NOT NULL)));
CREATE INDEX document_of_client ON public.document USING btree (organization_id, client_id, id DESC);
CREATE INDEX document_of_dispute ON public.document USING btree (organization_id, dispute_id) WHERE (dispute_id IS NOT NULL);
CREATE INDEX document_of_invoice ON public.document USING btree (organization_id, invoice_id) WHERE (invoice_id IS NOT NULL);
CREATE UNIQUE INDEX document_one_invoice ON public.document USING btree (organization_id, invoice_id) WHERE (kind = 'invoice'::text);
create policy organization_wall on document for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
create policy portal_adds on document for insert to quittance_portal using () with check (((organization_id = current_organization()) AND (client_id = ANY (( SELECT current_clients() AS current_clients)::uuid[])) AND (kind = 'file'::text) AND shown_to_client AND (added_by_kind = 'contact'::text) AND (added_by = (( SELECT current_contact() AS current_contact))::text)));
create policy portal_sees on document for select to quittance_portal using (((organization_id = current_organization()) AND (client_id = ANY (( SELECT current_clients() AS current_clients)::uuid[])) AND shown_to_client));
grant delete, insert, select, update on document to quittance_app;
grant insert (id, client_id, kind, invoice_id, dispute_id, dispute_message_id, key, name, media_type, byte_size, sha256, shown_to_client, added_by_kind, added_by, added_at) on document to quittance_portal;
grant select (organization_id, id, client_id, kind, invoice_id, dispute_id, dispute_message_id, key, name, media_type, byte_size, sha256, shown_to_client, added_by_kind, added_by, added_at) on document to quittance_portal;

create table draft ( -- The words that a person gave to a message, instead of its template's.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	action_id uuid not null, -- Of which message.
	subject text not null, -- As it will be read.
	body text not null, -- As it will be read; a line in square brackets holds the place of what is drawn, such as the table of invoices.
	about text not null, -- Digest of the lines and amounts that it was written about: of others it does not speak.
	written_by uuid not null, -- The collaborator who wrote it last.
	written_at timestamp with time zone not null -- When.
);
alter table draft owner to quittance_owner;
alter table draft enable row level security;
alter table draft force row level security;
alter table draft add constraint draft_body_check CHECK ((body <> ''::text));
alter table draft add constraint draft_organization_id_action_id_fkey FOREIGN KEY (organization_id, action_id) REFERENCES action(organization_id, id) ON DELETE CASCADE;
alter table draft add constraint draft_organization_id_written_by_fkey FOREIGN KEY (organization_id, written_by) REFERENCES collaborator(organization_id, id);
alter table draft add constraint draft_pkey PRIMARY KEY (organization_id, action_id);
alter table draft add constraint draft_subject_check CHECK ((subject <> ''::text));
create policy organization_wall on draft for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on draft to quittance_app;

create table email_address ( -- A mailbox of a client or of a contact. Usable: consent on (table consent), not bounced.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	client_id uuid, -- Whose: a client's own, or
	contact_id uuid, -- a contact's; never both.
	address text not null, -- As typed, without spaces around.
	"position" integer not null default 1, -- The first usable one is written to.
	bounced_at timestamp with time zone, -- Since when mail to it came back for good; null: never, or typed again.
	bounce_reason text -- What the mail server said.
);
alter table email_address owner to quittance_owner;
alter table email_address enable row level security;
alter table email_address force row level security;
alter table email_address add constraint email_address_address_check CHECK ((address ~~ '%_@_%'::text));
alter table email_address add constraint email_address_organization_id_client_id_fkey FOREIGN KEY (organization_id, client_id) REFERENCES client(organization_id, id) ON DELETE CASCADE;
alter table email_address add constraint email_address_organization_id_contact_id_fkey FOREIGN KEY (organization_id, contact_id) REFERENCES contact(organization_id, id) ON DELETE CASCADE;
alter table email_address add constraint email_address_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table email_address add constraint email_address_pkey PRIMARY KEY (organization_id, id);
alter table email_address add constraint one_owner CHECK ((num_nonnulls(client_id, contact_id) = 1));
CREATE INDEX email_address_found ON public.email_address USING btree (organization_id, lower(address));
CREATE UNIQUE INDEX email_address_of_client ON public.email_address USING btree (organization_id, client_id, lower(address)) WHERE (client_id IS NOT NULL);
CREATE UNIQUE INDEX email_address_of_contact ON public.email_address USING btree (organization_id, contact_id, lower(address)) WHERE (contact_id IS NOT NULL);
CREATE INDEX email_address_of_contacts ON public.email_address USING btree (lower(address)) WHERE (contact_id IS NOT NULL);
create policy organization_wall on email_address for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
create policy seen_from_the_door on email_address for all to quittance_door using (true) with check (true);
grant delete, insert, select, update on email_address to quittance_app;
grant select (organization_id, contact_id, address) on email_address to quittance_door;

create table hold ( -- A person's order to leave a client or one invoice alone. Holds that follow from facts are not stored.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	client_id uuid not null, -- The client, or the client of the invoice.
	invoice_id uuid, -- Null: all that the client owes.
	kind text not null, -- Which hold of engine 5; included: what a person may set aside does not hold that invoice on that day.
	from_on date not null, -- First day it holds.
	until_on date, -- Last day it holds; null: until lifted. Unticked: that night only.
	reason text not null default ''::text, -- In words.
	placed_by text not null, -- Who.
	placed_at timestamp with time zone not null default now(), -- When.
	lifted_at timestamp with time zone, -- When it was taken back; null: it stands.
	lifted_by text -- Who did.
);
alter table hold owner to quittance_owner;
alter table hold enable row level security;
alter table hold force row level security;
alter table hold add constraint hold_kind_check CHECK ((kind = ANY (ARRAY['stop'::text, 'collection'::text, 'insolvency'::text, 'direct debit'::text, 'payment plan'::text, 'unticked'::text, 'included'::text])));
alter table hold add constraint hold_organization_id_client_id_fkey FOREIGN KEY (organization_id, client_id) REFERENCES client(organization_id, id);
alter table hold add constraint hold_organization_id_invoice_id_fkey FOREIGN KEY (organization_id, invoice_id) REFERENCES invoice(organization_id, id);
alter table hold add constraint hold_pkey PRIMARY KEY (organization_id, id);
alter table hold add constraint of_a_client_or_invoice CHECK (
CASE
    WHEN (kind = ANY (ARRAY['collection'::text, 'insolvency'::text])) THEN (invoice_id IS NULL)
    WHEN (kind = ANY (ARRAY['direct debit'::text, 'unticked'::text, 'included'::text])) THEN (invoice_id IS NOT NULL)
    ELSE true
END);
alter table hold add constraint until_after_from CHECK ((until_on >= from_on));
CREATE UNIQUE INDEX hold_standing ON public.hold USING btree (organization_id, client_id, invoice_id, kind, from_on) NULLS NOT DISTINCT WHERE (lifted_at IS NULL);
create policy organization_wall on hold for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on hold to quittance_app;

create table import ( -- A file that was read, or refused.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	file_name text not null, -- As the person named it.
	format text not null, -- fec, csv invoices, csv clients, ubl, cii, factur-x, camt.053…
	fingerprint text not null, -- SHA-256 of its bytes: the same file again gives nothing new (INV-01).
	state text not null, -- refused: nothing of it was kept.
	brings_ledger boolean not null default true, -- Whether it makes the ledger fresh (SCN-23); lists of clients do not.
	counts jsonb not null default '{}'::jsonb, -- Lines read, rows added, changed, unchanged, refused, by kind.
	imported_by text not null, -- Who asked for it.
	started_at timestamp with time zone not null default now(), -- When reading began.
	finished_at timestamp with time zone, -- When it ended, well or not.
	ledger_year date, -- First day of the accounting year that the file tells of, as the first file of that year had it; null for other formats.
	covers_to date -- Last day of the entries in the file; one that ends earlier than the newest is not read.
);
alter table import owner to quittance_owner;
alter table import enable row level security;
alter table import force row level security;
alter table import add constraint import_fingerprint_check CHECK ((fingerprint ~ '^[0-9a-f]{64}$'::text));
alter table import add constraint import_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table import add constraint import_pkey PRIMARY KEY (organization_id, id);
alter table import add constraint import_state_check CHECK ((state = ANY (ARRAY['running'::text, 'done'::text, 'refused'::text, 'failed'::text])));
alter table import add constraint year_covers_days CHECK ((((ledger_year IS NULL) = (covers_to IS NULL)) AND (covers_to >= ledger_year)));
CREATE INDEX import_done ON public.import USING btree (organization_id, finished_at DESC) WHERE (state = 'done'::text);
CREATE INDEX import_fingerprint ON public.import USING btree (organization_id, fingerprint);
create policy organization_wall on import for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on import to quittance_app;

create table import_mapping ( -- Which column of a file means what, remembered by its header.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	format text not null, -- Of which format.
	header text not null, -- Signature of the header row.
	mapping jsonb not null, -- Column by field, and how dates and amounts are written.
	changed_at timestamp with time zone not null default now() -- Last use that changed it.
);
alter table import_mapping owner to quittance_owner;
alter table import_mapping enable row level security;
alter table import_mapping force row level security;
alter table import_mapping add constraint import_mapping_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table import_mapping add constraint import_mapping_pkey PRIMARY KEY (organization_id, format, header);
create policy organization_wall on import_mapping for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on import_mapping to quittance_app;

create table inbound_mail ( -- A mail that came back or answered, read once.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	message_id text not null, -- Its own Message-ID: the same mail read twice changes nothing.
	kind text not null, -- What it turned out to be.
	delivery_id uuid, -- Which delivery it is about, when known.
	addresses text[] not null default '{}'::text[], -- Whom it is about.
	diagnosis text not null default ''::text, -- What the server said.
	received_at timestamp with time zone not null default now() -- When it was read.
);
alter table inbound_mail owner to quittance_owner;
alter table inbound_mail enable row level security;
alter table inbound_mail force row level security;
alter table inbound_mail add constraint inbound_mail_kind_check CHECK ((kind = ANY (ARRAY['hard bounce'::text, 'soft bounce'::text, 'delayed'::text, 'policy'::text, 'auto-reply'::text, 'complaint'::text, 'answer'::text, 'unknown'::text])));
alter table inbound_mail add constraint inbound_mail_organization_id_delivery_id_fkey FOREIGN KEY (organization_id, delivery_id) REFERENCES delivery(organization_id, id);
alter table inbound_mail add constraint inbound_mail_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table inbound_mail add constraint inbound_mail_organization_id_message_id_key UNIQUE (organization_id, message_id);
alter table inbound_mail add constraint inbound_mail_pkey PRIMARY KEY (organization_id, id);
create policy organization_wall on inbound_mail for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on inbound_mail to quittance_app;

create table invitation ( -- Somebody of the staff is asked to choose a password: the first, or another. An admin asks; only a worker makes the link and mails it.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	collaborator_id uuid not null, -- Who.
	asked_by text not null, -- A collaborator's id, an operator's.
	asked_at timestamp with time zone not null default current_moment(), -- When.
	token_hash text, -- SHA-256 of the token, in hexadecimal; the token itself stands in the mail only. Null until a worker made the link.
	expires_at timestamp with time zone, -- From when the link is worth nothing.
	spent_at timestamp with time zone, -- When a password was chosen with it; null: not yet.
	revoked_at timestamp with time zone -- When a later invitation, or the end of their access, took it back.
);
alter table invitation owner to quittance_owner;
alter table invitation enable row level security;
alter table invitation force row level security;
alter table invitation add constraint invitation_organization_id_collaborator_id_fkey FOREIGN KEY (organization_id, collaborator_id) REFERENCES collaborator(organization_id, id) ON DELETE CASCADE;
alter table invitation add constraint invitation_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table invitation add constraint invitation_pkey PRIMARY KEY (organization_id, id);
alter table invitation add constraint made_to_expire CHECK (((token_hash IS NULL) = (expires_at IS NULL)));
alter table invitation add constraint spent_once_made CHECK (((spent_at IS NULL) OR (token_hash IS NOT NULL)));
CREATE UNIQUE INDEX invitation_found ON public.invitation USING btree (token_hash);
CREATE INDEX invitation_of ON public.invitation USING btree (organization_id, collaborator_id);
CREATE INDEX invitation_waits ON public.invitation USING btree (organization_id, id) WHERE ((token_hash IS NULL) AND (revoked_at IS NULL));
create policy night_hears_invitations on invitation for select to quittance_night using (((token_hash IS NULL) AND (revoked_at IS NULL)));
create policy organization_wall on invitation for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
create policy seen_from_the_door on invitation for select to quittance_door using (true);
grant delete, insert, select, update on invitation to quittance_app;
grant select (organization_id, collaborator_id, token_hash, expires_at, spent_at, revoked_at) on invitation to quittance_door;
grant select (organization_id) on invitation to quittance_night;

create table invoice ( -- A debt of a client: an invoice, an opening balance, or a payment that came back.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	client_id uuid not null, -- Who owes it.
	kind text not null default 'invoice'::text, -- refund: money that went back to the client.
	number text not null, -- As printed on it.
	external_key text not null, -- What an import knows it by; unique.
	account text, -- General account it stands on (411…), when the ledger says so.
	issued_on date not null, -- Date of the invoice.
	due_on date not null, -- Date it should be paid by; never moved by us.
	currency character(3) not null, -- ISO 4217.
	amount_minor bigint not null, -- With taxes.
	open_minor bigint not null, -- amount - live matches (INV-02); kept by what writes table match.
	level smallint not null default 0, -- Highest reminder done; kept with table level_change.
	level_done_on date, -- Day that level was done, or that a person set it, even to 0; kept with table level_change.
	noticed_on date, -- Day its pre-due notice was done.
	look_on date default '1970-01-01'::date, -- First day it can matter to a run (engine 7), kept by the planner; 1970: at the next run; null: not before a fact changes.
	note text not null default ''::text, -- Of the staff (INV-07).
	import_id uuid -- The import that last changed it; null: typed. Not a foreign key: too many rows would ask after one.
);
alter table invoice owner to quittance_owner;
alter table invoice enable row level security;
alter table invoice force row level security;
alter table invoice add constraint invoice_amount_minor_check CHECK ((amount_minor > 0));
alter table invoice add constraint invoice_kind_check CHECK ((kind = ANY (ARRAY['invoice'::text, 'opening'::text, 'refund'::text])));
alter table invoice add constraint invoice_level_check CHECK (((level >= 0) AND (level <= 5)));
alter table invoice add constraint invoice_number_check CHECK ((number <> ''::text));
alter table invoice add constraint invoice_organization_id_client_id_fkey FOREIGN KEY (organization_id, client_id) REFERENCES client(organization_id, id);
alter table invoice add constraint invoice_organization_id_external_key_key UNIQUE (organization_id, external_key);
alter table invoice add constraint invoice_pkey PRIMARY KEY (organization_id, id);
alter table invoice add constraint level_has_its_day CHECK (((level = 0) OR (level_done_on IS NOT NULL)));
alter table invoice add constraint open_within_amount CHECK (((open_minor >= 0) AND (open_minor <= amount_minor)));
CREATE INDEX invoice_look ON public.invoice USING btree (organization_id, look_on) WHERE ((open_minor > 0) AND (look_on IS NOT NULL));
CREATE INDEX invoice_number ON public.invoice USING btree (organization_id, number);
CREATE INDEX invoice_of_client ON public.invoice USING btree (organization_id, client_id, due_on);
CREATE INDEX invoice_owed ON public.invoice USING btree (organization_id, client_id) INCLUDE (currency, due_on, open_minor) WHERE (open_minor > 0);
create policy organization_wall on invoice for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
create policy portal_changes on invoice for update to quittance_portal using (((organization_id = current_organization()) AND (client_id = ANY (( SELECT current_clients() AS current_clients)::uuid[])))) with check ((look_on IS NOT NULL));
create policy portal_sees on invoice for select to quittance_portal using (((organization_id = current_organization()) AND (client_id = ANY (( SELECT current_clients() AS current_clients)::uuid[]))));
grant delete, insert, select, update on invoice to quittance_app;
grant select (organization_id, id, client_id, kind, number, issued_on, due_on, currency, amount_minor, open_minor, look_on) on invoice to quittance_portal;
grant update (look_on) on invoice to quittance_portal;

create table level_change ( -- History of an invoice's level; the latest that is not undone is its level.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	invoice_id uuid not null, -- Which invoice.
	level smallint not null, -- The level from then on.
	done_on date not null, -- The day the next step counts from.
	origin text not null, -- How it came.
	action_id uuid, -- The action that did it.
	made_by text not null, -- Who: a collaborator, the night, the takeover.
	reason text not null default ''::text, -- A person's reason (SCN-24).
	made_at timestamp with time zone not null default now(), -- When it was written.
	undone_at timestamp with time zone, -- Since when it counts no more (SCN-15).
	undone_because text -- Why.
);
alter table level_change owner to quittance_owner;
alter table level_change enable row level security;
alter table level_change force row level security;
alter table level_change add constraint action_where_origin_says_so CHECK (((origin = 'action'::text) = (action_id IS NOT NULL)));
alter table level_change add constraint level_change_level_check CHECK (((level >= 0) AND (level <= 5)));
alter table level_change add constraint level_change_organization_id_action_id_fkey FOREIGN KEY (organization_id, action_id) REFERENCES action(organization_id, id);
alter table level_change add constraint level_change_organization_id_invoice_id_fkey FOREIGN KEY (organization_id, invoice_id) REFERENCES invoice(organization_id, id);
alter table level_change add constraint level_change_origin_check CHECK ((origin = ANY (ARRAY['action'::text, 'person'::text, 'takeover'::text])));
alter table level_change add constraint level_change_pkey PRIMARY KEY (organization_id, id);
alter table level_change add constraint person_says_why CHECK (((origin <> 'person'::text) OR (reason <> ''::text)));
CREATE INDEX level_change_of_invoice ON public.level_change USING btree (organization_id, invoice_id, id);
create policy organization_wall on level_change for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on level_change to quittance_app;

create table link_wish ( -- A contact wants a link. The portal writes wishes; only a worker makes links and mails them.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	contact_id uuid not null, -- Who.
	address text not null, -- The mailbox that was typed, as it stands in their file: the link goes there.
	wished_at timestamp with time zone not null default now() -- When.
);
alter table link_wish owner to quittance_owner;
alter table link_wish enable row level security;
alter table link_wish force row level security;
alter table link_wish add constraint link_wish_organization_id_contact_id_fkey FOREIGN KEY (organization_id, contact_id) REFERENCES contact(organization_id, id) ON DELETE CASCADE;
alter table link_wish add constraint link_wish_pkey PRIMARY KEY (organization_id, id);
create policy night_hears_wishes on link_wish for select to quittance_night using (true);
create policy organization_wall on link_wish for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
create policy seen_from_the_door on link_wish for all to quittance_door using (true) with check (true);
grant delete, insert, select, update on link_wish to quittance_app;
grant insert, select on link_wish to quittance_door;
grant select (organization_id) on link_wish to quittance_night;

create table match ( -- A part of a payment or credit note that settles a part of an invoice of the same client and currency.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	invoice_id uuid not null, -- What is settled.
	payment_id uuid, -- By this payment, or
	credit_note_id uuid, -- by this credit note.
	amount_minor bigint not null, -- How much.
	matched_on date not null, -- Day of the match.
	origin text not null, -- Who thought of it (INV-04).
	letter text, -- Account, auxiliary, code and year of the accounting letter.
	import_id uuid, -- The import that brought it. Not a foreign key: too many rows would ask after one.
	undone_at timestamp with time zone, -- Since when it counts no more; null: it counts.
	undone_because text -- Why.
);
alter table match owner to quittance_owner;
alter table match enable row level security;
alter table match force row level security;
alter table match add constraint match_amount_minor_check CHECK ((amount_minor > 0));
alter table match add constraint match_organization_id_credit_note_id_fkey FOREIGN KEY (organization_id, credit_note_id) REFERENCES credit_note(organization_id, id);
alter table match add constraint match_organization_id_invoice_id_fkey FOREIGN KEY (organization_id, invoice_id) REFERENCES invoice(organization_id, id);
alter table match add constraint match_organization_id_payment_id_fkey FOREIGN KEY (organization_id, payment_id) REFERENCES payment(organization_id, id);
alter table match add constraint match_origin_check CHECK ((origin = ANY (ARRAY['letter'::text, 'suggestion'::text, 'hand'::text])));
alter table match add constraint match_pkey PRIMARY KEY (organization_id, id);
alter table match add constraint one_source CHECK ((num_nonnulls(payment_id, credit_note_id) = 1));
CREATE INDEX match_of_credit_note ON public.match USING btree (organization_id, credit_note_id) WHERE (credit_note_id IS NOT NULL);
CREATE INDEX match_of_invoice ON public.match USING btree (organization_id, invoice_id);
CREATE INDEX match_of_payment ON public.match USING btree (organization_id, payment_id) WHERE (payment_id IS NOT NULL);
create policy organization_wall on match for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
create policy portal_sees on match for select to quittance_portal using (((organization_id = current_organization()) AND (EXISTS ( SELECT
   FROM invoice p
  WHERE ((p.organization_id = match.organization_id) AND (p.id = match.invoice_id)))) AND (undone_at IS NULL)));
grant delete, insert, select, update on match to quittance_app;
grant select (organization_id, id, invoice_id, payment_id, credit_note_id, amount_minor, matched_on, undone_at) on match to quittance_portal;

create table mention ( -- Whom a comment names, and so rings for.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	comment_id uuid not null, -- In which comment.
	collaborator_id uuid not null -- Who is named.
);
alter table mention owner to quittance_owner;
alter table mention enable row level security;
alter table mention force row level security;
alter table mention add constraint mention_organization_id_collaborator_id_fkey FOREIGN KEY (organization_id, collaborator_id) REFERENCES collaborator(organization_id, id);
alter table mention add constraint mention_organization_id_comment_id_fkey FOREIGN KEY (organization_id, comment_id) REFERENCES comment(organization_id, id) ON DELETE CASCADE;
alter table mention add constraint mention_pkey PRIMARY KEY (organization_id, comment_id, collaborator_id);
CREATE INDEX mention_of ON public.mention USING btree (organization_id, collaborator_id, comment_id);
create policy organization_wall on mention for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on mention to quittance_app;

create table merged_client ( -- Where a client that was merged has gone: its code and its address lead there.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null, -- The client that went.
	account_code text not null, -- Its account in the ledger: imports bring it to the survivor.
	name text not null, -- Its name.
	client_id uuid not null -- Who it is now.
);
alter table merged_client owner to quittance_owner;
alter table merged_client enable row level security;
alter table merged_client force row level security;
alter table merged_client add constraint merged_client_organization_id_account_code_key UNIQUE (organization_id, account_code);
alter table merged_client add constraint merged_client_organization_id_client_id_fkey FOREIGN KEY (organization_id, client_id) REFERENCES client(organization_id, id);
alter table merged_client add constraint merged_client_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table merged_client add constraint merged_client_pkey PRIMARY KEY (organization_id, id);
CREATE INDEX merged_client_of ON public.merged_client USING btree (organization_id, client_id);
create policy organization_wall on merged_client for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on merged_client to quittance_app;

create table offered_file ( -- A file that was offered for import (INV-01): looked into without writing anything, then taken in when a person says so.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	name text not null, -- File name, made safe.
	key text, -- Where the document store keeps its bytes until it is over; null then.
	byte_size bigint not null, -- Its length in bytes.
	offered_by uuid not null, -- The collaborator who did, and in whose name it is imported.
	offered_at timestamp with time zone not null default now(), -- When.
	state text not null default 'looking'::text, -- looked: waits for a word; refused: cannot be taken in; failed: a fault, to be tried again.
	progress jsonb not null default '{}'::jsonb, -- How far looking or taking has come: phase, bytes, lines.
	found jsonb not null default '{}'::jsonb, -- What was found in it: kind, counts, warnings; or the refusal and its lines.
	import_id uuid, -- The import that it became, or the report of its refusal.
	changed_at timestamp with time zone not null default now() -- When its state or progress last changed.
);
alter table offered_file owner to quittance_owner;
alter table offered_file enable row level security;
alter table offered_file force row level security;
alter table offered_file add constraint kept_until_over CHECK (((key IS NOT NULL) OR (state = ANY (ARRAY['taken'::text, 'withdrawn'::text]))));
alter table offered_file add constraint offered_file_byte_size_check CHECK ((byte_size > 0));
alter table offered_file add constraint offered_file_name_check CHECK ((name <> ''::text));
alter table offered_file add constraint offered_file_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table offered_file add constraint offered_file_organization_id_import_id_fkey FOREIGN KEY (organization_id, import_id) REFERENCES import(organization_id, id);
alter table offered_file add constraint offered_file_organization_id_offered_by_fkey FOREIGN KEY (organization_id, offered_by) REFERENCES collaborator(organization_id, id);
alter table offered_file add constraint offered_file_pkey PRIMARY KEY (organization_id, id);
alter table offered_file add constraint offered_file_state_check CHECK ((state = ANY (ARRAY['looking'::text, 'looked'::text, 'refused'::text, 'taking'::text, 'taken'::text, 'withdrawn'::text, 'failed'::text])));
CREATE INDEX offered_file_key ON public.offered_file USING btree (organization_id, key) WHERE (key IS NOT NULL);
CREATE INDEX offered_file_open ON public.offered_file USING btree (organization_id, id DESC) WHERE (state <> ALL (ARRAY['taken'::text, 'withdrawn'::text]));
create policy organization_wall on offered_file for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on offered_file to quittance_app;

create table organization ( -- A firm that collects what it is owed. All else belongs to one of them.
	id uuid not null default uuidv7(), -- UUIDv7; what organization_id means everywhere.
	name text not null, -- As its clients know it; it signs the messages.
	country character(2) not null, -- ISO 3166-1; decides late-payment law and the layout of letters.
	region text, -- ISO 3166-2 part, for public holidays that only a region has.
	time_zone text not null default 'Europe/Paris'::text, -- IANA name; all days of this organization are days there.
	language text not null default 'fr'::text, -- Of its staff, and of clients that have none.
	currency character(3) not null default 'EUR'::bpchar, -- ISO 4217; of credit limits and new invoices.
	siren text, -- Legal number in France.
	vat_number text, -- European VAT number.
	address_lines text[] not null default '{}'::text[], -- Postal address of the sender, as printed.
	postal_code text, -- Of that address.
	city text, -- Of that address.
	sender_name text, -- From name of its mail; its own name when null.
	sender_address text, -- From address of its mail; nothing can be mailed while null.
	reply_to text, -- A mailbox that people read.
	iban text, -- Where clients pay.
	bic text, -- Of that account.
	automatic_sending boolean not null default false, -- Off until an admin has seen tonight's run and turned it on (SCN-22).
	go_live_on date, -- First day of reminders and thank-yous; null before.
	takeover text not null default 'from R1'::text, -- Where debts older than go-live start (SCN-22).
	stale_after_working_days integer default 1, -- Older imports stop automatic sending (SCN-23); null: never.
	promise_grace_working_days integer not null default 2, -- A promise holds that much longer than its date.
	promise_longest_days integer not null default 30, -- A portal promise further ahead waits for a collector (INV-08).
	promise_most integer not null default 2, -- So does one more than this number on one invoice.
	approval_required boolean not null default false, -- Whether a person must approve a run before it is sent.
	terms_days integer not null default 30, -- Usual payment terms: days,
	terms_end_of_month text not null default 'none'::text, -- whether the end of a month comes after or before them,
	terms_on_the integer, -- and the date of the month on which one pays; null: any.
	created_at timestamp with time zone not null default now(), -- When it signed up.
	collaborator_right text not null default 'full'::text, -- Of collaborators on clients of which nothing else is said (DOC-02).
	viewer_right text not null default 'read'::text, -- The same of viewers.
	factor_required text not null default 'nobody'::text, -- Who must have a second factor before they see anything (ORG-02).
	keep_people_years integer not null default 3, -- Years without any dealings after which people are not kept (CLI-15; CNIL 2021-131).
	features_off text[] not null default '{}'::text[] -- What an admin has switched off; automatic sending has a column of its own (ORG-06).
);
alter table organization owner to quittance_owner;
alter table organization enable row level security;
alter table organization force row level security;
alter table organization add constraint organization_collaborator_right_check CHECK ((collaborator_right = ANY (ARRAY['none'::text, 'read'::text, 'full'::text])));
alter table organization add constraint organization_factor_required_check CHECK ((factor_required = ANY (ARRAY['nobody'::text, 'admins'::text, 'all'::text])));
alter table organization add constraint organization_features_off_check CHECK ((features_off <@ ARRAY['portal'::text, 'writing'::text, 'texts'::text, 'digest'::text, 'imports'::text]));
alter table organization add constraint organization_keep_people_years_check CHECK (((keep_people_years >= 1) AND (keep_people_years <= 10)));
alter table organization add constraint organization_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text])));
alter table organization add constraint organization_name_check CHECK ((name <> ''::text));
alter table organization add constraint organization_pkey PRIMARY KEY (id);
alter table organization add constraint organization_promise_grace_working_days_check CHECK ((promise_grace_working_days >= 0));
alter table organization add constraint organization_stale_after_working_days_check CHECK ((stale_after_working_days >= 0));
alter table organization add constraint organization_takeover_check CHECK ((takeover = ANY (ARRAY['from R1'::text, 'by age'::text])));
alter table organization add constraint organization_terms_days_check CHECK (((terms_days >= 0) AND (terms_days <= 365)));
alter table organization add constraint organization_terms_end_of_month_check CHECK ((terms_end_of_month = ANY (ARRAY['none'::text, 'afterDays'::text, 'beforeDays'::text])));
alter table organization add constraint organization_terms_on_the_check CHECK (((terms_on_the >= 1) AND (terms_on_the <= 31)));
alter table organization add constraint organization_viewer_right_check CHECK ((viewer_right = ANY (ARRAY['none'::text, 'read'::text])));
create policy night_lists_organizations on organization for select to quittance_night using (true);
create policy organization_wall on organization for all to quittance_app using ((id = current_organization())) with check ((id = current_organization()));
create policy portal_sees on organization for select to quittance_portal using (((id = current_organization()) AND (( SELECT current_contact() AS current_contact) IS NOT NULL)));
create policy seen_from_the_door on organization for all to quittance_door using (true) with check (true);
grant delete, insert, select, update on organization to quittance_app;
grant select (id, name, language, factor_required) on organization to quittance_door;
grant select (id, name, country, region, time_zone, automatic_sending, go_live_on) on organization to quittance_night;
grant select (id, name, country, time_zone, language, currency, siren, vat_number, address_lines, postal_code, city, reply_to, iban, bic, promise_longest_days, promise_most) on organization to quittance_portal;

create table payment ( -- Money that came from a client.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	client_id uuid not null, -- From whom.
	external_key text not null, -- What an import knows it by; unique.
	account text, -- General account it stands on.
	reference text not null default ''::text, -- As on the bank statement.
	method text not null default ''::text, -- transfer, cheque, card, direct debit…
	paid_on date not null, -- Date of the payment.
	currency character(3) not null, -- ISO 4217.
	amount_minor bigint not null, -- What came.
	open_minor bigint not null, -- amount - live matches, 0 once cancelled; kept by what writes table match.
	look_on date default '1970-01-01'::date, -- First day a thank-you for it can matter to a run, kept by the planner; null: never.
	cancelled_at timestamp with time zone, -- Since when it counts no more (INV-03).
	cancelled_because text, -- Rejected, typed wrongly…
	import_id uuid -- The import that last changed it; null: typed. Not a foreign key: too many rows would ask after one.
);
alter table payment owner to quittance_owner;
alter table payment enable row level security;
alter table payment force row level security;
alter table payment add constraint cancelled_is_not_open CHECK (((cancelled_at IS NULL) OR (open_minor = 0)));
alter table payment add constraint open_within_amount CHECK (((open_minor >= 0) AND (open_minor <= amount_minor)));
alter table payment add constraint payment_amount_minor_check CHECK ((amount_minor > 0));
alter table payment add constraint payment_organization_id_client_id_fkey FOREIGN KEY (organization_id, client_id) REFERENCES client(organization_id, id);
alter table payment add constraint payment_organization_id_external_key_key UNIQUE (organization_id, external_key);
alter table payment add constraint payment_pkey PRIMARY KEY (organization_id, id);
CREATE INDEX payment_look ON public.payment USING btree (organization_id, look_on) WHERE (look_on IS NOT NULL);
CREATE INDEX payment_of_client ON public.payment USING btree (organization_id, client_id, paid_on);
CREATE INDEX payment_open ON public.payment USING btree (organization_id, client_id) WHERE (open_minor > 0);
create policy organization_wall on payment for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
create policy portal_changes on payment for update to quittance_portal using (((organization_id = current_organization()) AND (client_id = ANY (( SELECT current_clients() AS current_clients)::uuid[])))) with check ((look_on IS NOT NULL));
create policy portal_sees on payment for select to quittance_portal using (((organization_id = current_organization()) AND (client_id = ANY (( SELECT current_clients() AS current_clients)::uuid[]))));
grant delete, insert, select, update on payment to quittance_app;
grant select (organization_id, id, client_id, reference, method, paid_on, currency, amount_minor, open_minor, look_on, cancelled_at) on payment to quittance_portal;
grant update (look_on) on payment to quittance_portal;

create table phone ( -- A number of a client or of a contact.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	client_id uuid, -- Whose: a client's own, or
	contact_id uuid, -- a contact's; never both.
	number text not null, -- E.164.
	type text not null default 'work'::text, -- mobile, work, home, or one of the organization's own.
	"position" integer not null default 1, -- The first is called first.
	objected_at timestamp with time zone, -- Since when nobody may call it: its owner objected (CLI-06). Null: one may.
	objected_by text -- Who wrote the objection down.
);
alter table phone owner to quittance_owner;
alter table phone enable row level security;
alter table phone force row level security;
alter table phone add constraint objected_by_somebody CHECK (((objected_at IS NULL) = (objected_by IS NULL)));
alter table phone add constraint one_owner CHECK ((num_nonnulls(client_id, contact_id) = 1));
alter table phone add constraint phone_number_check CHECK ((number ~ '^\+[1-9][0-9]{4,14}$'::text));
alter table phone add constraint phone_organization_id_client_id_fkey FOREIGN KEY (organization_id, client_id) REFERENCES client(organization_id, id) ON DELETE CASCADE;
alter table phone add constraint phone_organization_id_contact_id_fkey FOREIGN KEY (organization_id, contact_id) REFERENCES contact(organization_id, id) ON DELETE CASCADE;
alter table phone add constraint phone_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table phone add constraint phone_pkey PRIMARY KEY (organization_id, id);
CREATE INDEX phone_numbered ON public.phone USING btree (organization_id, number);
CREATE UNIQUE INDEX phone_of_client ON public.phone USING btree (organization_id, client_id, number) WHERE (client_id IS NOT NULL);
CREATE UNIQUE INDEX phone_of_contact ON public.phone USING btree (organization_id, contact_id, number) WHERE (contact_id IS NOT NULL);
create policy organization_wall on phone for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on phone to quittance_app;

create table phone_type ( -- A kind of number that the organization added to mobile, work and home (CLI-03).
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	name text not null -- As the staff reads it.
);
alter table phone_type owner to quittance_owner;
alter table phone_type enable row level security;
alter table phone_type force row level security;
alter table phone_type add constraint phone_type_name_check CHECK (((name <> ''::text) AND (name <> ALL (ARRAY['mobile'::text, 'work'::text, 'home'::text]))));
alter table phone_type add constraint phone_type_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table phone_type add constraint phone_type_pkey PRIMARY KEY (organization_id, id);
CREATE UNIQUE INDEX phone_type_name ON public.phone_type USING btree (organization_id, lower(name));
create policy organization_wall on phone_type for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on phone_type to quittance_app;

create table portal_key ( -- Keys with which the portal signs whom it asks for. Nobody but the owner reads them.
	inner_block bytea not null, -- The secret as HMAC begins with it: 64 bytes, each xor 0x36 (RFC 2104).
	outer_block bytea not null, -- The secret as HMAC ends with it: each byte xor 0x5c.
	until timestamp with time zone -- When it stops to count, a newer one being there; null: the present one.
);
alter table portal_key owner to quittance_owner;
alter table portal_key add constraint portal_key_inner_block_check CHECK ((length(inner_block) = 64));
alter table portal_key add constraint portal_key_outer_block_check CHECK ((length(outer_block) = 64));
alter table portal_key add constraint portal_key_pkey PRIMARY KEY (inner_block);

create table profile ( -- A client's one class, with the scenario it is reminded under.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	name text not null, -- Unique, whatever the case (PRF-02).
	is_default boolean not null default false, -- Given to new clients; at most one (PRF-02, PRF-05).
	scenario_id uuid -- Null: its clients are isolated (PRF-07).
);
alter table profile owner to quittance_owner;
alter table profile enable row level security;
alter table profile force row level security;
alter table profile add constraint profile_name_check CHECK ((name <> ''::text));
alter table profile add constraint profile_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table profile add constraint profile_organization_id_scenario_id_fkey FOREIGN KEY (organization_id, scenario_id) REFERENCES scenario(organization_id, id) ON DELETE SET NULL (scenario_id);
alter table profile add constraint profile_pkey PRIMARY KEY (organization_id, id);
CREATE UNIQUE INDEX profile_name ON public.profile USING btree (organization_id, lower(name));
CREATE UNIQUE INDEX profile_one_default ON public.profile USING btree (organization_id) WHERE is_default;
create policy organization_wall on profile for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on profile to quittance_app;

create table promise ( -- A client's word to pay an amount of an invoice by a day (INV-08).
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	invoice_id uuid not null, -- Of which invoice.
	amount_minor bigint not null, -- In its currency.
	promised_on date not null, -- The day it should have come.
	state text not null default 'expected'::text, -- Only expected ones hold; asked: outside the policy, waits for a collector.
	made_by text not null, -- A collaborator or a contact.
	made_at timestamp with time zone not null default now(), -- When.
	settled_at timestamp with time zone, -- When it became late, kept or cancelled.
	note text not null default ''::text -- Of who took it.
);
alter table promise owner to quittance_owner;
alter table promise enable row level security;
alter table promise force row level security;
alter table promise add constraint promise_amount_minor_check CHECK ((amount_minor > 0));
alter table promise add constraint promise_organization_id_invoice_id_fkey FOREIGN KEY (organization_id, invoice_id) REFERENCES invoice(organization_id, id);
alter table promise add constraint promise_pkey PRIMARY KEY (organization_id, id);
alter table promise add constraint promise_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'expected'::text, 'late'::text, 'kept'::text, 'cancelled'::text, 'declined'::text])));
alter table promise add constraint settled_once_over CHECK (((settled_at IS NULL) = (state = ANY (ARRAY['asked'::text, 'expected'::text]))));
CREATE INDEX promise_expected ON public.promise USING btree (organization_id, promised_on) WHERE (state = 'expected'::text);
CREATE INDEX promise_of_invoice ON public.promise USING btree (organization_id, invoice_id);
create policy organization_wall on promise for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
create policy portal_adds on promise for insert to quittance_portal using () with check (((organization_id = current_organization()) AND (EXISTS ( SELECT
   FROM invoice p
  WHERE ((p.organization_id = promise.organization_id) AND (p.id = promise.invoice_id)))) AND (made_by = (( SELECT current_contact() AS current_contact))::text) AND (state = ANY (ARRAY['asked'::text, 'expected'::text]))));
create policy portal_changes on promise for update to quittance_portal using (((organization_id = current_organization()) AND (EXISTS ( SELECT
   FROM invoice p
  WHERE ((p.organization_id = promise.organization_id) AND (p.id = promise.invoice_id)))) AND (made_by = (( SELECT current_contact() AS current_contact))::text))) with check ((state = 'cancelled'::text));
create policy portal_sees on promise for select to quittance_portal using (((organization_id = current_organization()) AND (EXISTS ( SELECT
   FROM invoice p
  WHERE ((p.organization_id = promise.organization_id) AND (p.id = promise.invoice_id))))));
grant delete, insert, select, update on promise to quittance_app;
grant insert (invoice_id, amount_minor, promised_on, state, made_by, made_at, note) on promise to quittance_portal;
grant select (organization_id, id, invoice_id, amount_minor, promised_on, state, made_by, made_at, settled_at) on promise to quittance_portal;
grant update (state, settled_at) on promise to quittance_portal;

create table purge ( -- A look at what is kept too long, and what became of it once an admin said yes (CLI-15).
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	quiet_since date not null, -- People whose clients had no dealings since this day,
	sent_before date not null, -- and the words of messages that went before this one.
	listed_by uuid not null, -- The admin who looked.
	listed_at timestamp with time zone not null, -- When.
	approved_by uuid, -- The admin who said yes to exactly what is listed.
	approved_at timestamp with time zone, -- When.
	done_at timestamp with time zone -- When the last of it was done.
);
alter table purge owner to quittance_owner;
alter table purge enable row level security;
alter table purge force row level security;
alter table purge add constraint approved_before_done CHECK (((done_at IS NULL) OR (approved_at IS NOT NULL)));
alter table purge add constraint approved_by_somebody CHECK (((approved_at IS NULL) = (approved_by IS NULL)));
alter table purge add constraint purge_organization_id_approved_by_fkey FOREIGN KEY (organization_id, approved_by) REFERENCES collaborator(organization_id, id);
alter table purge add constraint purge_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table purge add constraint purge_organization_id_listed_by_fkey FOREIGN KEY (organization_id, listed_by) REFERENCES collaborator(organization_id, id);
alter table purge add constraint purge_pkey PRIMARY KEY (organization_id, id);
create policy organization_wall on purge for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on purge to quittance_app;

create table purge_row ( -- Something that a purge lists. What it is called is read where it stands, so that no list keeps a name longer.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	purge_id uuid not null, -- Of which purge.
	what text not null, -- A contact, the addresses of a client who is a person, a delivery.
	row_id uuid not null, -- Which one.
	outcome text -- Left: something had changed since it was listed. Null: not yet.
);
alter table purge_row owner to quittance_owner;
alter table purge_row enable row level security;
alter table purge_row force row level security;
alter table purge_row add constraint purge_row_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table purge_row add constraint purge_row_organization_id_purge_id_fkey FOREIGN KEY (organization_id, purge_id) REFERENCES purge(organization_id, id) ON DELETE CASCADE;
alter table purge_row add constraint purge_row_outcome_check CHECK ((outcome = ANY (ARRAY['erased'::text, 'left'::text])));
alter table purge_row add constraint purge_row_pkey PRIMARY KEY (organization_id, purge_id, what, row_id);
alter table purge_row add constraint purge_row_what_check CHECK ((what = ANY (ARRAY['person'::text, 'places'::text, 'message'::text])));
CREATE INDEX purge_row_to_do ON public.purge_row USING btree (organization_id, purge_id, what, row_id) WHERE (outcome IS NULL);
create policy organization_wall on purge_row for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on purge_row to quittance_app;

create table recovery_code ( -- Stands in for the second factor once, where the telephone is lost.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	collaborator_id uuid not null, -- Whose.
	code_hash text not null, -- SHA-256 in hexadecimal, of person and code; the code itself was shown once.
	spent_at timestamp with time zone -- When it was used; null: it still works.
);
alter table recovery_code owner to quittance_owner;
alter table recovery_code enable row level security;
alter table recovery_code force row level security;
alter table recovery_code add constraint recovery_code_organization_id_collaborator_id_fkey FOREIGN KEY (organization_id, collaborator_id) REFERENCES second_factor(organization_id, collaborator_id) ON DELETE CASCADE;
alter table recovery_code add constraint recovery_code_pkey PRIMARY KEY (organization_id, collaborator_id, code_hash);
create policy organization_wall on recovery_code for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
create policy seen_from_the_door on recovery_code for all to quittance_door using (true) with check (true);
grant delete, insert, select, update on recovery_code to quittance_app;
grant select (organization_id, collaborator_id, code_hash, spent_at) on recovery_code to quittance_door;
grant update (spent_at) on recovery_code to quittance_door;

create table reference_rate ( -- Published rates that late-payment interest builds on: the same for all organizations, so no wall.
	name text not null, -- Which rate: ecb main refinancing, bank of england base, legal interest…
	valid_from date not null, -- First day it applies.
	percent numeric(7,4) not null, -- Per year.
	source text not null default ''::text -- Where it was published.
);
alter table reference_rate owner to quittance_owner;
alter table reference_rate add constraint reference_rate_pkey PRIMARY KEY (name, valid_from);
grant select on reference_rate to quittance_app;

create table refused_line ( -- A line of an import that could not be taken, and why.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	import_id uuid not null, -- Of which import.
	line integer not null, -- As an editor numbers it.
	reason text not null, -- A dotted code that has words.
	about jsonb not null default '{}'::jsonb -- What the words need.
);
alter table refused_line owner to quittance_owner;
alter table refused_line enable row level security;
alter table refused_line force row level security;
alter table refused_line add constraint refused_line_line_check CHECK ((line > 0));
alter table refused_line add constraint refused_line_organization_id_import_id_fkey FOREIGN KEY (organization_id, import_id) REFERENCES import(organization_id, id) ON DELETE CASCADE;
alter table refused_line add constraint refused_line_pkey PRIMARY KEY (organization_id, import_id, line, reason);
create policy organization_wall on refused_line for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on refused_line to quittance_app;

create table ringing ( -- Somebody rings. Kept for a day, for the screens that are told of it.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	number text not null, -- E.164 as far as it can be read; else as the exchange wrote it.
	extension text not null, -- Whose telephone rings; empty: nobody's in particular.
	rang_at timestamp with time zone not null -- When.
);
alter table ringing owner to quittance_owner;
alter table ringing enable row level security;
alter table ringing force row level security;
alter table ringing add constraint ringing_pkey PRIMARY KEY (organization_id, id);
CREATE INDEX ringing_since ON public.ringing USING btree (organization_id, rang_at);
create policy organization_wall on ringing for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on ringing to quittance_app;

create table run ( -- The planning and sending of one day; one per organization and day.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	day date not null, -- In the organization's time zone.
	state text not null default 'planned'::text, -- not run: the window passed without us (SCN-14).
	planned_at timestamp with time zone, -- When it was planned; null: not run.
	approved_by uuid, -- The collaborator who approved it, where that is asked for.
	approved_at timestamp with time zone, -- When.
	closed_at timestamp with time zone, -- When its window closed.
	counts jsonb not null default '{}'::jsonb -- Actions by state and invoices by hold, as the run left them.
);
alter table run owner to quittance_owner;
alter table run enable row level security;
alter table run force row level security;
alter table run add constraint run_organization_id_approved_by_fkey FOREIGN KEY (organization_id, approved_by) REFERENCES collaborator(organization_id, id);
alter table run add constraint run_organization_id_day_key UNIQUE (organization_id, day);
alter table run add constraint run_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table run add constraint run_pkey PRIMARY KEY (organization_id, id);
alter table run add constraint run_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'sending'::text, 'closed'::text, 'not run'::text])));
create policy organization_wall on run for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on run to quittance_app;

create table saved_view ( -- How somebody looks at a list: what it is narrowed to, its order and columns, under a name (CLI-11).
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	owner_id uuid not null, -- The collaborator who keeps it.
	list text not null, -- Which list.
	name text not null, -- As its owner calls it.
	query text not null, -- What stands behind the question mark of the list's address.
	shared boolean not null default false -- Whether all colleagues find it too.
);
alter table saved_view owner to quittance_owner;
alter table saved_view enable row level security;
alter table saved_view force row level security;
alter table saved_view add constraint saved_view_list_check CHECK ((list = ANY (ARRAY['clients'::text, 'owed'::text, 'board'::text])));
alter table saved_view add constraint saved_view_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80)));
alter table saved_view add constraint saved_view_organization_id_owner_id_fkey FOREIGN KEY (organization_id, owner_id) REFERENCES collaborator(organization_id, id);
alter table saved_view add constraint saved_view_pkey PRIMARY KEY (organization_id, id);
alter table saved_view add constraint saved_view_query_check CHECK ((length(query) <= 20000));
CREATE UNIQUE INDEX saved_view_named ON public.saved_view USING btree (organization_id, owner_id, list, lower(name));
CREATE INDEX saved_view_shared ON public.saved_view USING btree (organization_id, list) WHERE shared;
create policy organization_wall on saved_view for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on saved_view to quittance_app;

create table scenario ( -- How and when a class of clients is reminded. Its rules are in its versions.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	name text not null, -- Unique, whatever the case.
	created_at timestamp with time zone not null default now() -- When it was made.
);
alter table scenario owner to quittance_owner;
alter table scenario enable row level security;
alter table scenario force row level security;
alter table scenario add constraint scenario_name_check CHECK ((name <> ''::text));
alter table scenario add constraint scenario_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table scenario add constraint scenario_pkey PRIMARY KEY (organization_id, id);
CREATE UNIQUE INDEX scenario_name ON public.scenario USING btree (organization_id, lower(name));
create policy organization_wall on scenario for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on scenario to quittance_app;

create table scenario_version ( -- The rules of a scenario from one publication to the next. The highest published number is in force (SCN-18).
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	scenario_id uuid not null, -- Of which scenario.
	number integer not null, -- 1, 2, 3…
	published_at timestamp with time zone, -- Null: a draft, at most one.
	published_by uuid, -- The collaborator who published it.
	"grouping" text not null default 'per level'::text, -- One action per step, or one in all (SCN-12).
	anchor text not null default 'previous'::text, -- What the days of R1 to R5 count from (SCN-26).
	minimums jsonb not null default '{}'::jsonb, -- Minor units below which nothing is sent, by currency, as text; none for a currency that is absent.
	minimum_gap_days integer not null default 0, -- Rest between two messages to one client (SCN-21).
	ceilings jsonb not null default '{}'::jsonb, -- Minor units above which an automatic action waits for a second person (SCN-21), by currency, as text.
	shift_to_working_days boolean not null default false, -- Notices back, reminders forward (SCN-19).
	thank_only_reminded boolean not null default false -- Thank only for invoices that had been reminded.
);
alter table scenario_version owner to quittance_owner;
alter table scenario_version enable row level security;
alter table scenario_version force row level security;
alter table scenario_version add constraint scenario_version_anchor_check CHECK ((anchor = ANY (ARRAY['previous'::text, 'due'::text, 'due, end of month'::text, 'invoice date'::text])));
alter table scenario_version add constraint scenario_version_ceilings_check CHECK ((jsonb_typeof(ceilings) = 'object'::text));
alter table scenario_version add constraint scenario_version_grouping_check CHECK (("grouping" = ANY (ARRAY['per level'::text, 'one message'::text])));
alter table scenario_version add constraint scenario_version_minimum_gap_days_check CHECK ((minimum_gap_days >= 0));
alter table scenario_version add constraint scenario_version_minimums_check CHECK ((jsonb_typeof(minimums) = 'object'::text));
alter table scenario_version add constraint scenario_version_number_check CHECK ((number > 0));
alter table scenario_version add constraint scenario_version_organization_id_published_by_fkey FOREIGN KEY (organization_id, published_by) REFERENCES collaborator(organization_id, id);
alter table scenario_version add constraint scenario_version_organization_id_scenario_id_fkey FOREIGN KEY (organization_id, scenario_id) REFERENCES scenario(organization_id, id) ON DELETE CASCADE;
alter table scenario_version add constraint scenario_version_organization_id_scenario_id_number_key UNIQUE (organization_id, scenario_id, number);
alter table scenario_version add constraint scenario_version_pkey PRIMARY KEY (organization_id, id);
CREATE UNIQUE INDEX scenario_one_draft ON public.scenario_version USING btree (organization_id, scenario_id) WHERE (published_at IS NULL);
create policy organization_wall on scenario_version for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on scenario_version to quittance_app;

create table second_factor ( -- What somebody of the staff proves besides the password: codes that change every half minute (RFC 6238).
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	collaborator_id uuid not null, -- Who.
	sealed text not null, -- The secret, under the installation's key: who reads the table makes no code.
	begun_at timestamp with time zone not null, -- When it was shown.
	confirmed_at timestamp with time zone, -- When a first code proved that their telephone has it; null: not asked for yet.
	last_step bigint -- Half minutes since 1970 of the last code that was taken: none is taken twice.
);
alter table second_factor owner to quittance_owner;
alter table second_factor enable row level security;
alter table second_factor force row level security;
alter table second_factor add constraint confirmed_by_code CHECK (((confirmed_at IS NULL) OR (last_step IS NOT NULL)));
alter table second_factor add constraint second_factor_organization_id_collaborator_id_fkey FOREIGN KEY (organization_id, collaborator_id) REFERENCES collaborator(organization_id, id) ON DELETE CASCADE;
alter table second_factor add constraint second_factor_pkey PRIMARY KEY (organization_id, collaborator_id);
create policy organization_wall on second_factor for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
create policy seen_from_the_door on second_factor for all to quittance_door using (true) with check (true);
grant delete, insert, select, update on second_factor to quittance_app;
grant select (organization_id, collaborator_id, sealed, confirmed_at, last_step) on second_factor to quittance_door;
grant update (last_step) on second_factor to quittance_door;

create table sheet_field ( -- A field of a sheet template; all clients that carry the template have it.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	sheet_template_id uuid not null, -- Of which template.
	place integer not null, -- From the top, 1 first.
	name text not null, -- As people know it.
	type text not null, -- What may be written into it; it never changes.
	choices text[] not null default '{}'::text[] -- Of a choice: what there is to choose from, in order.
);
alter table sheet_field owner to quittance_owner;
alter table sheet_field enable row level security;
alter table sheet_field force row level security;
alter table sheet_field add constraint sheet_field_check CHECK (((type = 'choice'::text) = (cardinality(choices) > 0)));
alter table sheet_field add constraint sheet_field_name_check CHECK ((name <> ''::text));
alter table sheet_field add constraint sheet_field_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table sheet_field add constraint sheet_field_organization_id_sheet_template_id_fkey FOREIGN KEY (organization_id, sheet_template_id) REFERENCES sheet_template(organization_id, id) ON DELETE CASCADE;
alter table sheet_field add constraint sheet_field_pkey PRIMARY KEY (organization_id, id);
alter table sheet_field add constraint sheet_field_place_check CHECK ((place > 0));
alter table sheet_field add constraint sheet_field_type_check CHECK ((type = ANY (ARRAY['text'::text, 'number'::text, 'amount'::text, 'day'::text, 'choice'::text, 'flag'::text, 'link'::text])));
CREATE UNIQUE INDEX sheet_field_name ON public.sheet_field USING btree (organization_id, sheet_template_id, lower(name));
create policy organization_wall on sheet_field for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on sheet_field to quittance_app;

create table sheet_template ( -- A named set of typed fields that clients can carry (CLI-09).
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	name text not null -- As people know it.
);
alter table sheet_template owner to quittance_owner;
alter table sheet_template enable row level security;
alter table sheet_template force row level security;
alter table sheet_template add constraint sheet_template_name_check CHECK ((name <> ''::text));
alter table sheet_template add constraint sheet_template_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table sheet_template add constraint sheet_template_pkey PRIMARY KEY (organization_id, id);
CREATE UNIQUE INDEX sheet_template_name ON public.sheet_template USING btree (organization_id, lower(name));
create policy organization_wall on sheet_template for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on sheet_template to quittance_app;

create table sign_in_attempt ( -- Who tries to come in, for the limits: people have an organization only once they are inside.
	id uuid not null default uuidv7(), -- UUIDv7.
	door text not null, -- What was tried, and by whom it is counted.
	subject text not null, -- SHA-256, in hexadecimal, of the e-mail or network address that is counted.
	at timestamp with time zone not null default now() -- When.
);
alter table sign_in_attempt owner to quittance_owner;
alter table sign_in_attempt add constraint sign_in_attempt_door_check CHECK ((door = ANY (ARRAY['staff'::text, 'staff address'::text, 'staff code'::text, 'link'::text, 'wish'::text, 'wish address'::text])));
alter table sign_in_attempt add constraint sign_in_attempt_pkey PRIMARY KEY (id);
CREATE INDEX sign_in_attempt_of ON public.sign_in_attempt USING btree (door, subject, at);
grant delete, insert, select on sign_in_attempt to quittance_door;

create table staff_session ( -- A browser in which somebody of the staff is signed in.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id_hash text not null, -- SHA-256 of the id that the cookie carries, in hexadecimal: who reads the table cannot sign in.
	collaborator_id uuid not null, -- Who.
	user_agent text not null default ''::text, -- As the browser calls itself, for the list of one's sessions.
	made_at timestamp with time zone not null default now(), -- When they signed in.
	expires_at timestamp with time zone not null, -- Moves on while it is used.
	seen_at timestamp with time zone not null default now() -- When it was last used, to some minutes.
);
alter table staff_session owner to quittance_owner;
alter table staff_session enable row level security;
alter table staff_session force row level security;
alter table staff_session add constraint staff_session_organization_id_collaborator_id_fkey FOREIGN KEY (organization_id, collaborator_id) REFERENCES collaborator(organization_id, id) ON DELETE CASCADE;
alter table staff_session add constraint staff_session_pkey PRIMARY KEY (organization_id, id_hash);
CREATE UNIQUE INDEX staff_session_found ON public.staff_session USING btree (id_hash);
CREATE INDEX staff_session_of ON public.staff_session USING btree (organization_id, collaborator_id);
create policy organization_wall on staff_session for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
create policy seen_from_the_door on staff_session for all to quittance_door using (true) with check (true);
grant delete, insert, select, update on staff_session to quittance_app;
grant delete, insert, select on staff_session to quittance_door;
grant update (expires_at, seen_at) on staff_session to quittance_door;

create table step ( -- One step of a version, in one variant.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	scenario_version_id uuid not null, -- Of which version.
	variant text not null, -- For clients with or without a usable address (SCN-03).
	kind text not null, -- Which step.
	switched_on boolean not null default true, -- A step that is off is passed over (SCN-08).
	days integer not null, -- Before the due date for a notice, else after the anchor or the payment.
	channel text not null, -- How it is done.
	text_connector text, -- The gateway an "other" step goes out through, as sms; null: by hand.
	template_id uuid, -- Its words.
	instructions text not null default ''::text, -- What the collector should do or say.
	automatic boolean not null default false -- Sent by night without a person (SCN-14).
);
alter table step owner to quittance_owner;
alter table step enable row level security;
alter table step force row level security;
alter table step add constraint machine_can_do_it CHECK (((NOT automatic) OR (channel = ANY (ARRAY['email'::text, 'letter'::text])) OR (text_connector IS NOT NULL)));
alter table step add constraint no_email_without_address CHECK (((variant = 'with email'::text) OR (channel <> 'email'::text)));
alter table step add constraint step_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'letter'::text, 'phone'::text, 'other'::text])));
alter table step add constraint step_days_check CHECK (((days >= 0) AND (days <= 365)));
alter table step add constraint step_kind_check CHECK ((kind = ANY (ARRAY['notice'::text, 'R1'::text, 'R2'::text, 'R3'::text, 'R4'::text, 'R5'::text, 'thanks'::text])));
alter table step add constraint step_organization_id_scenario_version_id_fkey FOREIGN KEY (organization_id, scenario_version_id) REFERENCES scenario_version(organization_id, id) ON DELETE CASCADE;
alter table step add constraint step_organization_id_scenario_version_id_variant_kind_key UNIQUE (organization_id, scenario_version_id, variant, kind);
alter table step add constraint step_organization_id_template_id_fkey FOREIGN KEY (organization_id, template_id) REFERENCES template(organization_id, id);
alter table step add constraint step_pkey PRIMARY KEY (organization_id, id);
alter table step add constraint step_variant_check CHECK ((variant = ANY (ARRAY['with email'::text, 'without email'::text])));
alter table step add constraint text_connector_is_other CHECK (((text_connector IS NULL) OR (channel = 'other'::text)));
alter table step add constraint words_where_needed CHECK (((template_id IS NOT NULL) OR (channel = 'phone'::text) OR ((channel = 'other'::text) AND ((text_connector IS NULL) OR (text_connector = 'viber'::text)))));
CREATE INDEX step_says ON public.step USING btree (organization_id, template_id) WHERE (template_id IS NOT NULL);
create policy organization_wall on step for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on step to quittance_app;

create table tag ( -- A word that the staff sticks on clients.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	name text not null, -- Unique, whatever the case.
	colour text not null default 'grey'::text -- A name of the palette.
);
alter table tag owner to quittance_owner;
alter table tag enable row level security;
alter table tag force row level security;
alter table tag add constraint tag_name_check CHECK ((name <> ''::text));
alter table tag add constraint tag_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table tag add constraint tag_pkey PRIMARY KEY (organization_id, id);
CREATE UNIQUE INDEX tag_name ON public.tag USING btree (organization_id, lower(name));
create policy organization_wall on tag for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on tag to quittance_app;

create table task ( -- A card of the board that is no action: something a person should look at.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	kind text not null, -- What happened.
	client_id uuid, -- Whose card.
	invoice_id uuid, -- About which invoice.
	action_id uuid, -- About which action.
	delivery_id uuid, -- About which delivery.
	promise_id uuid, -- About which promise.
	dispute_id uuid, -- About which dispute.
	title text not null default ''::text, -- An own task's words; the others have theirs by kind.
	about jsonb not null default '{}'::jsonb, -- What the words of its kind need.
	state text not null default 'to do'::text, -- Whether somebody still has to look at it; its column stands in card.
	due_on date, -- By when.
	created_at timestamp with time zone not null default now(), -- When it came up.
	done_at timestamp with time zone, -- When it was done.
	done_by text, -- Who.
	outcome text, -- How it ended.
	owner_id uuid, -- The collaborator who is to do it; null: anybody.
	note text not null default ''::text -- What there is to know about an own task.
);
alter table task owner to quittance_owner;
alter table task enable row level security;
alter table task force row level security;
alter table task add constraint done_has_its_time CHECK (((state = 'done'::text) = (done_at IS NOT NULL)));
alter table task add constraint task_kind_check CHECK ((kind = ANY (ARRAY['own'::text, 'promise broken'::text, 'promise asked'::text, 'dispute'::text, 'bounce'::text, 'delivery uncertain'::text, 'delivery refused'::text, 'complaint'::text, 'answer'::text, 'night'::text, 'fault'::text])));
alter table task add constraint task_note_check CHECK ((length(note) <= 4000));
alter table task add constraint task_organization_id_action_id_fkey FOREIGN KEY (organization_id, action_id) REFERENCES action(organization_id, id);
alter table task add constraint task_organization_id_client_id_fkey FOREIGN KEY (organization_id, client_id) REFERENCES client(organization_id, id);
alter table task add constraint task_organization_id_delivery_id_fkey FOREIGN KEY (organization_id, delivery_id) REFERENCES delivery(organization_id, id);
alter table task add constraint task_organization_id_dispute_id_fkey FOREIGN KEY (organization_id, dispute_id) REFERENCES dispute(organization_id, id);
alter table task add constraint task_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table task add constraint task_organization_id_invoice_id_fkey FOREIGN KEY (organization_id, invoice_id) REFERENCES invoice(organization_id, id);
alter table task add constraint task_organization_id_owner_id_fkey FOREIGN KEY (organization_id, owner_id) REFERENCES collaborator(organization_id, id);
alter table task add constraint task_organization_id_promise_id_fkey FOREIGN KEY (organization_id, promise_id) REFERENCES promise(organization_id, id);
alter table task add constraint task_pkey PRIMARY KEY (organization_id, id);
alter table task add constraint task_state_check CHECK ((state = ANY (ARRAY['to do'::text, 'done'::text])));
CREATE INDEX task_done ON public.task USING btree (organization_id, done_at) WHERE (state = 'done'::text);
CREATE INDEX task_of_client ON public.task USING btree (organization_id, client_id) WHERE (client_id IS NOT NULL);
CREATE INDEX task_of_dispute ON public.task USING btree (organization_id, dispute_id) WHERE (dispute_id IS NOT NULL);
CREATE INDEX task_of_owner ON public.task USING btree (organization_id, owner_id) WHERE (owner_id IS NOT NULL);
CREATE INDEX task_to_do ON public.task USING btree (organization_id, state) WHERE (state <> 'done'::text);
create policy organization_wall on task for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
create policy portal_adds on task for insert to quittance_portal using () with check (((organization_id = current_organization()) AND (client_id = ANY (( SELECT current_clients() AS current_clients)::uuid[])) AND (kind = ANY (ARRAY['dispute'::text, 'promise asked'::text, 'answer'::text]))));
create policy portal_changes on task for update to quittance_portal using (((organization_id = current_organization()) AND (client_id = ANY (( SELECT current_clients() AS current_clients)::uuid[])) AND (kind = 'promise asked'::text) AND (EXISTS ( SELECT
   FROM promise p
  WHERE ((p.organization_id = task.organization_id) AND (p.id = task.promise_id) AND (p.made_by = (( SELECT current_contact() AS current_contact))::text)))))) with check ((state = 'done'::text));
create policy portal_sees on task for select to quittance_portal using (((organization_id = current_organization()) AND (client_id = ANY (( SELECT current_clients() AS current_clients)::uuid[])) AND (kind = ANY (ARRAY['dispute'::text, 'promise asked'::text, 'answer'::text]))));
grant delete, insert, select, update on task to quittance_app;
grant insert (kind, client_id, invoice_id, promise_id, dispute_id, about, created_at) on task to quittance_portal;
grant select (organization_id, id, kind, promise_id, dispute_id, state) on task to quittance_portal;
grant update (state, done_at, done_by, outcome) on task to quittance_portal;

create table telephony ( -- The telephone exchange of an organization (CLI-07).
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	dial_url text, -- Where it is asked to dial; null: nobody dials from here.
	secret_hash text -- What it proves itself with when it tells that somebody rings, hashed; null: it tells nothing.
);
alter table telephony owner to quittance_owner;
alter table telephony enable row level security;
alter table telephony force row level security;
alter table telephony add constraint telephony_dial_url_check CHECK ((dial_url ~ '^https?://'::text));
alter table telephony add constraint telephony_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table telephony add constraint telephony_pkey PRIMARY KEY (organization_id);
create policy organization_wall on telephony for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on telephony to quittance_app;

create table template ( -- The words of a message or letter; its texts are by language.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	id uuid not null default uuidv7(), -- UUIDv7: later rows have larger ids.
	name text not null, -- As the staff chooses it.
	channel text not null, -- What it can be sent through.
	kind text not null, -- The step it was written for.
	created_at timestamp with time zone not null default now() -- When it was made.
);
alter table template owner to quittance_owner;
alter table template enable row level security;
alter table template force row level security;
alter table template add constraint template_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'letter'::text, 'text'::text])));
alter table template add constraint template_kind_check CHECK ((kind = ANY (ARRAY['notice'::text, 'R1'::text, 'R2'::text, 'R3'::text, 'R4'::text, 'R5'::text, 'thanks'::text, 'one-off'::text])));
alter table template add constraint template_name_check CHECK ((name <> ''::text));
alter table template add constraint template_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id);
alter table template add constraint template_pkey PRIMARY KEY (organization_id, id);
CREATE UNIQUE INDEX template_name ON public.template USING btree (organization_id, lower(name));
create policy organization_wall on template for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on template to quittance_app;

create table template_text ( -- A template in one language (Liquid).
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	template_id uuid not null, -- Whose words.
	language text not null, -- Which language.
	subject text not null default ''::text, -- Subject of a mail, heading of a letter.
	body text not null, -- Liquid; checked when saved.
	changed_at timestamp with time zone not null default now(), -- Last edit.
	version integer not null default 1, -- 1, 2, 3…: counts the times it was saved.
	changed_by uuid -- The collaborator who saved it last; null: it came with the organization.
);
alter table template_text owner to quittance_owner;
alter table template_text enable row level security;
alter table template_text force row level security;
alter table template_text add constraint template_text_body_check CHECK ((body <> ''::text));
alter table template_text add constraint template_text_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text])));
alter table template_text add constraint template_text_organization_id_changed_by_fkey FOREIGN KEY (organization_id, changed_by) REFERENCES collaborator(organization_id, id);
alter table template_text add constraint template_text_organization_id_template_id_fkey FOREIGN KEY (organization_id, template_id) REFERENCES template(organization_id, id) ON DELETE CASCADE;
alter table template_text add constraint template_text_pkey PRIMARY KEY (organization_id, template_id, language);
alter table template_text add constraint template_text_version_check CHECK ((version > 0));
create policy organization_wall on template_text for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on template_text to quittance_app;

create table template_text_before ( -- What a template said before it was saved again.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	template_id uuid not null, -- Whose words.
	language text not null, -- Which language.
	version integer not null, -- Which of its versions.
	subject text not null, -- As it was.
	body text not null, -- As it was.
	changed_at timestamp with time zone not null, -- When that version was saved.
	changed_by uuid -- The collaborator who saved that version.
);
alter table template_text_before owner to quittance_owner;
alter table template_text_before enable row level security;
alter table template_text_before force row level security;
alter table template_text_before add constraint template_text_before_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text])));
alter table template_text_before add constraint template_text_before_organization_id_changed_by_fkey FOREIGN KEY (organization_id, changed_by) REFERENCES collaborator(organization_id, id);
alter table template_text_before add constraint template_text_before_organization_id_template_id_language_fkey FOREIGN KEY (organization_id, template_id, language) REFERENCES template_text(organization_id, template_id, language) ON DELETE CASCADE;
alter table template_text_before add constraint template_text_before_pkey PRIMARY KEY (organization_id, template_id, language, version);
alter table template_text_before add constraint template_text_before_version_check CHECK ((version > 0));
create policy organization_wall on template_text_before for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on template_text_before to quittance_app;

create table written_message ( -- The words of a one-off action, as a person wrote them (CLI-07). What has left stands in its delivery.
	organization_id uuid not null default current_organization(), -- The organization whose row this is; from the transaction when not given.
	action_id uuid not null, -- Of which action; its recipients say to whom.
	language text not null, -- Of its words, as chosen or drafted.
	subject text not null default ''::text, -- Mails and letters only.
	body text not null, -- Plain words; blank lines part paragraphs.
	typed text, -- An address, a number or the lines of an envelope typed for it: its writer says that its owner consents to this one message.
	written_by uuid not null, -- The collaborator who wrote it.
	written_at timestamp with time zone not null -- When; where something was typed, the time of its consent.
);
alter table written_message owner to quittance_owner;
alter table written_message enable row level security;
alter table written_message force row level security;
alter table written_message add constraint written_message_body_check CHECK ((body <> ''::text));
alter table written_message add constraint written_message_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text])));
alter table written_message add constraint written_message_organization_id_action_id_fkey FOREIGN KEY (organization_id, action_id) REFERENCES action(organization_id, id) ON DELETE CASCADE;
alter table written_message add constraint written_message_organization_id_written_by_fkey FOREIGN KEY (organization_id, written_by) REFERENCES collaborator(organization_id, id);
alter table written_message add constraint written_message_pkey PRIMARY KEY (organization_id, action_id);
create policy organization_wall on written_message for all to quittance_app using ((organization_id = current_organization())) with check ((organization_id = current_organization()));
grant delete, insert, select, update on written_message to quittance_app;
