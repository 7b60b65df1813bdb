-- Generated: what src/client-flags.ts says.

-- storeClientFlags
update "client"
set 
where "id" = $1;
