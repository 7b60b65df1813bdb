-- Generated: what src/last-payment.ts says.

-- lastPaymentOf
select p.id, p.currency, array_agg(distinct m.invoice_id) as "invoiceIds"
from payment p join match m on m.organization_id = p.organization_id and m.payment_id = p.id and m.undone_at is null
where p.client_id = $1::uuid and p.cancelled_at is null
group by p.organization_id, p.id order by p.paid_on desc, p.id desc limit 1;
