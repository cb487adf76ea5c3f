-- What the partnership serves the police and others with, to be measured. Times are in microseconds
-- since 1970 UTC, by the gateway's clock.

alter table report_incident add column force text not null default '';

-- When an alert was heard first.
create table alert_heard (
    alert ${key} primary key,
    at ${key} not null
);

create index alert_heard_at on alert_heard (at);

-- When the feed of a partner that is the police first told of an incident.
create table police_told (
    partner text not null,
    incident text not null,
    at ${key} not null,
    primary key (partner, incident)
);

create index police_told_at on police_told (at);

-- The same of an alert.
create table police_told_alert (
    alert ${key} not null,
    partner text not null,
    at ${key} not null,
    primary key (alert, partner)
);

-- What a partner said of an incident: a step of theirs, or QUESTION. number is the log's.
create table police_said (
    number ${key} primary key,
    at ${key} not null,
    partner text not null,
    incident text not null,
    said text not null
);

create index police_said_at on police_said (at);
create index police_said_incident on police_said (incident, partner);

-- What partners were given: how many events of their feed, 0 where it was something else. number is
-- the log's.
create table feed_given (
    number ${key} primary key,
    at ${key} not null,
    partner text not null,
    client text not null,
    events ${key} not null
);

create index feed_given_at on feed_given (at);

-- Requests for footage: for whom, and when one was decided on and given first. incident is '' where
-- it is of none.
create table footage_turn (
    request ${key} primary key,
    requested ${key} not null,
    organisation text not null,
    kind text not null,
    incident text not null,
    airwave integer not null,
    decided ${key},
    refused integer not null,
    given ${key}
);

create index footage_turn_requested on footage_turn (requested);
