-- Who is told something: body is the partner as it was declared last, null when it is told nothing
-- any more. seq and hash are those of its feed's last line, cut and cut_hash of the last that is
-- kept no longer.
create table feed_partner (
    name text primary key,
    body text,
    seq ${key} not null,
    hash text not null,
    cut ${key} not null,
    cut_hash text not null
);

-- The words for categories that were declared last.
create table feed_category (
    name text primary key,
    body text not null
);

-- Which incidents a partner knows of.
create table feed_known (
    partner text not null,
    incident text not null,
    primary key (partner, incident)
);

-- The incident that a request for footage is about.
create table feed_footage (
    request ${key} primary key,
    incident text not null
);

-- What each partner is told, numbered from 1 without gaps. number is the log's entry that it follows
-- from; hash is SHA-256 of the line's before (32 octets) and body.
create table feed_event (
    partner text not null,
    seq ${key} not null,
    number ${key} not null,
    at ${key} not null,
    id text not null,
    subject text not null,
    type text not null,
    hash text not null,
    body text not null,
    primary key (partner, seq)
);

create index feed_event_at on feed_event (partner, at);
