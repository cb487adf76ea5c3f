-- The queue is asked for as it was at any time: what was raised by then and not closed. Who took an
-- alert stands in its timeline.
drop view queue;
drop index alert_open;
alter table alert drop column taken_by;

create index alert_raised on alert (raised_at);
create index alert_closed on alert (closed_at);
