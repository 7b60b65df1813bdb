-- Generated: what src/email-addresses.ts says.

-- markBounced
update "email_address"
set "bounced_at" = $1, "bounce_reason" = $2
where lower(address) = $3 and "bounced_at" is null;

-- withdrawEmailConsent
update consent k set withdrawn_at = $1, withdrawn_by = $2
from email_address e
where e.organization_id = k.organization_id and e.id = k.email_address_id and lower(e.address) = $3
	and k.withdrawn_at is null;

-- clientsWithAddress
select distinct coalesce(e.client_id, cc.client_id) as id
from email_address e
left join client_contact cc on cc.organization_id = e.organization_id and cc.contact_id = e.contact_id
where lower(e.address) = $1 and coalesce(e.client_id, cc.client_id) is not null;
