-- Signed statements of what the last entry was. See org.watchlink.gateway.store.Checkpoint.
create table checkpoint (
    number ${key} primary key check (number > 0),
    hash text not null,
    at bigint not null,
    signer text not null,
    signature text not null
);
