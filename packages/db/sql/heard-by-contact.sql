-- Generated: what src/heard-by-contact.ts says.

-- heardByContact
select id, name, subject, client_id, at from activity
where written_by >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(written_by, $2::pg_snapshot)
order by id limit $3;
