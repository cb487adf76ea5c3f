-- What a partner was told of an incident, by the id that its events have.
create index feed_event_subject on feed_event (partner, subject);
