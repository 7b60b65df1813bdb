-- Generated: what src/messages.ts says.

-- thankedPayment
select "paid_on", "amount_minor", "reference"
from "payment"
where "id" = $1;

-- senderOf
select "name", "country", "language", "address_lines", "postal_code", "city", "sender_name", "sender_address", "reply_to", "iban", "bic", "siren"
from "organization";

-- addresseeOf
select "c"."name", "c"."account_code", "c"."kind", "c"."language", "first"."name" as "contact_name", "first"."language" as "contact_language"
from "client" as "c"
left join lateral (select "p"."name", "p"."language"
from "client_contact" as "cc"
inner join "contact" as "p" on "p"."id" = "cc"."contact_id"
where "cc"."client_id" = "c"."id" and "cc"."receives_reminders" = $1
order by "p"."id"
limit $2) as "first" on true
where "c"."id" = $3;

-- wordsOf
select "language", "subject", "body"
from "template_text"
where "template_id" = $1
order by language <> $2
limit $3;

-- billed
select "id", "number", "issued_on", "due_on", "amount_minor", "open_minor"
from "invoice"
where "id" in ($1)
order by "due_on", "number";

-- postalAddressOf
select "a"."lines", "a"."postal_code", "a"."city", "a"."country"
from "address" as "a"
inner join "client" as "c" on "c"."id" = "a"."client_id"
where "a"."client_id" = $1 and "c"."objects_to_letters" = $2
order by "a"."position", "a"."id"
limit $3;
