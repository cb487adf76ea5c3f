-- Every version of an incident's facts, and the log's line that made it.
create table incident_version (
    number ${key} not null,
    incident text not null,
    version integer not null,
    at ${key} not null,
    by_whom text not null,
    reason text not null,
    facts text not null,
    primary key (number, incident)
);

create index incident_version_incident on incident_version (incident, number);
