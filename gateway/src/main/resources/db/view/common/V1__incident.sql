-- How far the views have come in the log: one row.
create table progress (
    version text not null,
    number ${key} not null,
    hash text not null
);

-- Incidents as they are now. first is the log's number of the line that began it; place_words and
-- words are in lower case, to be searched; times are in microseconds since 1970 UTC.
create table incident (
    number text primary key,
    first ${key} not null,
    status text not null,
    town text not null,
    force text not null,
    airwave integer not null,
    opened_at ${key} not null,
    closed_at ${key},
    version integer not null,
    latitude double precision,
    longitude double precision,
    place_words text not null,
    words text not null,
    body text not null
);

create index incident_newest on incident (opened_at, first);

-- The incident that an alert belongs to.
create table incident_alert (
    alert ${key} primary key,
    incident text not null
);

create index incident_alert_incident on incident_alert (incident);

-- Cameras in the order in which they were used; alert is 0 where somebody named one by hand.
create table camera_use (
    incident text not null,
    place integer not null,
    camera integer not null,
    alert ${key} not null,
    started ${key} not null,
    ended ${key},
    primary key (incident, place)
);

create index camera_use_camera on camera_use (camera, started);

-- Where cameras look for alerts that belong to no incident.
create table unassigned_use (
    alert ${key} primary key,
    uses text not null
);
