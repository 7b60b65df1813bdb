-- Generated: what src/dispute-reasons.ts says.

-- ownDisputeReasons
select "code", "french", "english"
from "dispute_reason"
where "retired_at" is null
order by "position", "code";

-- disputeReasons
select "code", "french", "english"
from "dispute_reason"
order by "code";
