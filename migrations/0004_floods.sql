-- Attempts that are forgotten are swept away by their age: without this index a flood of addresses would have each
-- new one read all the others.
create index sign_in_failure_by_age on sign_in_failure (last_at);
