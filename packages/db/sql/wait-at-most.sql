-- Generated: what src/wait-at-most.ts says.

-- waitAtMost
select set_config('idle_in_transaction_session_timeout', $1, true);
