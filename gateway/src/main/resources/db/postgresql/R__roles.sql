-- The gateway's role adds to the log and reads it; the tables are their owner's.
revoke all on event, checkpoint, counter from public;
grant select, insert on event, checkpoint to "${application}";
grant select, insert, update on counter to "${application}";
grant select on "${flyway:table}" to "${application}";
