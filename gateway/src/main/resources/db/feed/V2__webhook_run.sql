-- What is on its way to each endpoint: run 0 is the feed itself, others are posted again. All lines
-- up to taken have arrived, but for those of the incidents that are held; the run ends at last. See
-- org.watchlink.gateway.feed.WebhookBook.
create table webhook_run (
    endpoint text not null,
    run integer not null,
    taken integer not null,
    last integer not null,
    primary key (endpoint, run)
);

-- An incident of which so many lines after a number wait. Times in milliseconds.
create table webhook_held (
    endpoint text not null,
    run integer not null,
    subject text not null,
    after integer not null,
    waiting integer not null,
    since integer not null,
    attempts integer not null,
    tried integer not null,
    due integer not null,
    reached integer not null,
    primary key (endpoint, run, subject)
);

-- Events that are not tried any more.
create table webhook_failure (
    endpoint text not null,
    seq integer not null,
    id text not null,
    attempts integer not null,
    at integer not null,
    why text not null,
    primary key (endpoint, seq)
);

-- What waited is posted again, with what came after it.
insert into webhook_run (endpoint, run, taken, last)
    select endpoint, 0, min(low, coalesce(
        (select min(seq) - 1 from webhook_waiting where endpoint = webhook.endpoint), low)),
        9223372036854775807
    from webhook;

drop table webhook_waiting;
alter table webhook drop column low;
alter table webhook add column arrived integer;
alter table webhook add column strikes integer not null default 0;
