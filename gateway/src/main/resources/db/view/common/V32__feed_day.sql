-- How far a partner's feed had come, number and hash of its last line, at the end of a day of the log
-- (days since 1970, UTC); of the latest day so far.
create table feed_day (
    partner text not null,
    day ${key} not null,
    seq ${key} not null,
    hash text not null,
    primary key (partner, day)
);
