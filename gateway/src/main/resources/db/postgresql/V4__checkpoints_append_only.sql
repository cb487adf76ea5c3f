create trigger checkpoint_is_append_only before update or delete or truncate on checkpoint
    for each statement execute function append_only();

alter table checkpoint enable always trigger checkpoint_is_append_only;
