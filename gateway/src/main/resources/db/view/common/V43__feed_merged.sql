-- Which incidents went over into another one.
create table feed_merged (
    into_incident text not null,
    incident text not null,
    primary key (into_incident, incident)
);
