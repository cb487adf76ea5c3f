-- How far the consumers of the feeds say that they have come.
create table consumer_offset (
    partner text not null,
    consumer text not null,
    seq integer not null,
    at integer not null,
    primary key (partner, consumer)
);

-- How far each endpoint of webhooks has been served. See org.watchlink.gateway.feed.WebhookBook.
create table webhook (
    endpoint text primary key,
    low integer not null,
    stopped text
);

create table webhook_waiting (
    endpoint text not null,
    seq integer not null,
    attempts integer not null,
    due integer not null,
    primary key (endpoint, seq)
);
