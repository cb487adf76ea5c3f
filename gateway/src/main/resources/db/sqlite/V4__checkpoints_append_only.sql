create trigger checkpoint_is_never_changed before update on checkpoint
begin
    select raise(abort, 'the checkpoints are append-only');
end;

create trigger checkpoint_is_never_removed before delete on checkpoint
begin
    select raise(abort, 'the checkpoints are append-only');
end;
