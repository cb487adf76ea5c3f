-- The incident log: one row an entry, written once. See org.watchlink.gateway.store.Chain for hash.
create table event (
    number ${key} primary key check (number > 0),
    at bigint not null,
    type text not null,
    body text not null,
    hash text not null
);

-- Counters that a restart must not turn back: everything below next is taken.
create table counter (
    name text primary key,
    next bigint not null
);
