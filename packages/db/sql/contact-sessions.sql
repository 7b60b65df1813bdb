-- Generated: what src/contact-sessions.ts says.

-- contactOfSession
select organization_id, contact_id as id, name, language from contact_of_session($1);

-- endContactSession
select end_contact_session($1);

-- endContactSessionsOf
delete from "contact_session"
where "contact_id" = $1;
