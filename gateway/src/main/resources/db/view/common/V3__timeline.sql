-- What happened, line by line: number is the log's. A line is about an incident, or about an alert
-- and so about the incident that this belongs to; the other is '' or 0. words is in lower case what
-- somebody said or wrote, to be searched.
create table timeline (
    number ${key} not null,
    incident text not null,
    alert ${key} not null,
    at ${key} not null,
    by_whom text not null,
    line text not null,
    airwave integer not null,
    words text,
    primary key (number, incident, alert)
);

create index timeline_incident on timeline (incident, number);
create index timeline_alert on timeline (alert, number);
