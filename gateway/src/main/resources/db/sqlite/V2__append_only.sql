create trigger event_is_never_changed before update on event
begin
    select raise(abort, 'the incident log is append-only');
end;

create trigger event_is_never_removed before delete on event
begin
    select raise(abort, 'the incident log is append-only');
end;
