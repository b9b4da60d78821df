-- A training that is given up frees what is promised to it and what is held for its difference. What is held for a change that
-- is still being decided on stays held: the training may take place after all, as it was changed.
create or replace function cancel_budget(p_request text, p_at timestamptz) returns boolean language plpgsql as
$$
declare
  line  budget_standing;
  freed boolean := false;
begin
  perform lock_budgets(p_request, null);
  for line in select * from budget_standing s
               where s.request_no = p_request and s.kind in ('EXTRA', 'COMMITTED') order by s.id loop
    freed := free_budget(line, 'CANCEL', p_at) or freed;
  end loop;
  return freed;
end
$$;

-- Nobody may be left whom a checkpoint could ask; then it is left out.
alter table checkpoint
  drop constraint checkpoint_asked_check,
  add constraint checkpoint_asked_check check (asked >= case when state = 'SKIPPED' then 0 else 1 end);
