-- How far the clock of the demonstration is ahead of the real one. No row: it was never moved, as always in production.
create table demonstration_clock (
  only_row       boolean primary key default true check (only_row),
  offset_seconds bigint  not null check (offset_seconds > 0)
);

-- Whoever moves the clock is written down like any other step. What is allowed already stays, whatever that is by now.
do $$
declare
  allowed text;
begin
  select pg_get_constraintdef(oid) into strict allowed
    from pg_constraint where conrelid = 'audit_entry'::regclass and conname = 'audit_entry_action_check';
  alter table audit_entry drop constraint audit_entry_action_check;
  execute 'alter table audit_entry add constraint audit_entry_action_check '
    || replace(allowed, 'ARRAY[', 'ARRAY[''CLOCK''::text, ');
end
$$;
