-- What reports count: incidents that happened, each once. opened is in microseconds since 1970 UTC;
-- airwave says that officers are concerned, of which only those who are entitled are told.
create table report_incident (
    number text primary key,
    opened ${key} not null,
    town text not null,
    desk text not null,
    arrests integer not null,
    airwave integer not null
);

create index report_incident_opened on report_incident (opened);

-- The cameras of an incident, each once.
create table report_camera (
    number text not null,
    camera integer not null,
    primary key (number, camera)
);

-- The cameras' faults; cleared is empty while an engineer is waited for.
create table fault (
    number ${key} primary key,
    camera integer not null,
    symptom text not null,
    reported ${key} not null,
    reporter text not null,
    cleared ${key},
    engineer text not null,
    remedy text not null
);

-- When cameras could not be used; number is that of the log's line, ended is empty while it lasts,
-- and declined says why it is no fault.
create table outage (
    number ${key} primary key,
    camera integer not null,
    began ${key} not null,
    ended ${key},
    reason text not null,
    declined text
);

create index outage_camera on outage (camera, ended);

-- When the log begins: one row.
create table report_begun (
    at ${key} not null
);
