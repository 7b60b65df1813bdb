-- Generated: what src/sign-in-attempts.ts says.

-- takeAttempt
select take_attempt($1, $2, $3) as wait;

-- sweepDoors
delete from sign_in_attempt
where at < now() - interval '1 day';
delete from staff_session
where expires_at < now();
delete from begun_sign_in
where expires_at < now();
delete from contact_session
where expires_at < now();

-- forgetAttempts
select forget_attempts($1, $2);
