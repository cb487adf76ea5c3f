-- Read models stand in a schema of their own, where the gateway's role makes the tables itself: all
-- that they hold can be read from the log again. The log's own schema gives it no such right.
create schema if not exists read_model;
revoke all on schema read_model from public;
grant usage, create on schema read_model to "${application}";
