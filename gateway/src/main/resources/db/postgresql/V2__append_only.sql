create function append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the incident log is append-only';
end
$$;

create trigger event_is_append_only before update or delete or truncate on event
    for each statement execute function append_only();

alter table event enable always trigger event_is_append_only;
