-- Alerts: who called, in lower case, to be searched. Times are in microseconds since 1970 UTC.
create table alert (
    number ${key} primary key,
    raised_at ${key} not null,
    category text not null,
    priority text not null,
    town text not null,
    airwave integer not null,
    radio text not null,
    caller_words text not null,
    taken_at ${key},
    taken_by text,
    closed_at ${key}
);

-- The alerts that are not closed.
create view queue as
    select number, priority, raised_at, taken_at, taken_by, town, airwave
    from alert where closed_at is null;

create index alert_open on alert (number) where closed_at is null;
create index alert_radio on alert (radio);
