-- What a training really cost, as its requester reports it, and the money that is held while somebody decides on the rest.

-- One line a report. A later one corrects it and never replaces it.
create table cost_report (
  id          bigint generated always as identity primary key,
  request_no  text not null references training_request,
  -- Counts the reports of a request.
  round       integer not null check (round >= 1),
  -- The approved revision that it is about.
  revision    integer not null check (revision >= 1),
  step        text not null check (step in ('BOOKING', 'END')),
  amount      numeric(12, 2) not null check (amount >= 0),
  reported_by text not null,
  reported_at timestamptz not null,
  unique (request_no, round)
);
create trigger cost_report_append_only before update or delete or truncate on cost_report
  for each statement execute function refuse_change();

-- What the organisation's table said to a report.
create table cost_check (
  report_id  bigint primary key references cost_report,
  -- What had been approved until then.
  approved   numeric(12, 2) not null check (approved >= 0),
  -- Whose approval the difference needs.
  approval   text not null check (approval in ('NONE', 'MANAGER', 'HR')),
  checked_at timestamptz not null
);
create trigger cost_check_append_only before update or delete or truncate on cost_check
  for each statement execute function refuse_change();

-- What was decided on a report: by a person, by the table, or by nobody in time.
create table cost_decision (
  report_id  bigint primary key references cost_report,
  decision   text not null check (decision in ('APPROVED', 'REFUSED')),
  decided_as text not null check (decided_as in ('RULE', 'PERSON', 'SILENCE')),
  decider_id text check ((decider_id is not null) = (decided_as = 'PERSON')),
  decided_at timestamptz not null,
  check (decision = case decided_as when 'RULE' then 'APPROVED' when 'SILENCE' then 'REFUSED' else decision end)
);
create trigger cost_decision_append_only before update or delete or truncate on cost_decision
  for each statement execute function refuse_change();

-- Why; apart from the decision, because a text may have to be erased and a decision never.
create table cost_decision_reason (
  report_id bigint primary key references cost_decision,
  reason    text not null check (length(reason) between 1 and 2000)
);

-- EXTRA: held beyond what was promised, until somebody decides on the difference.
alter table budget_entry
  drop constraint budget_entry_kind_check,
  drop constraint budget_entry_cause_check,
  drop constraint budget_entry_ends_check,
  add constraint budget_entry_kind_check
    check (kind in ('RESERVED', 'EXTRA', 'RELEASED', 'COMMITTED', 'ACTUAL', 'OVERRUN', 'CUT')),
  add constraint budget_entry_cause_check
    check (cause in ('HOLD', 'EXTRA', 'COMMIT', 'RELEASE', 'CANCEL', 'ACTUAL', 'CUT')),
  -- What was promised free of charge can cost something in the end: then no line is there that the cost could end.
  add constraint budget_entry_ends_check
    check (case kind when 'RELEASED' then ends is not null
                     when 'COMMITTED' then true
                     when 'ACTUAL' then true
                     else ends is null end);

-- What is held, committed or spent now: at most one line of each kind a request.
create or replace view budget_standing as
select id, budget_id, request_no, revision, kind, amount
  from budget_entry standing
 where kind in ('RESERVED', 'EXTRA', 'COMMITTED', 'ACTUAL')
   and not exists (select from budget_entry later where later.ends = standing.id);

-- As before; what is held for a difference counts as held.
create or replace function apply_budget_entry() returns trigger language plpgsql as
$$
begin
  update budget_balance b
     set held = b.held + c.held,
         committed = b.committed + c.committed,
         spent = b.spent + c.spent,
         -- After a cut the ceiling stands above the amount; it sinks with all that is freed until it is the amount again.
         ceiling = case when b.ceiling is null then null
                        when c.held + c.committed + c.spent > 0 then b.ceiling + c.overrun
                        else greatest(g.amount, spoken_for(b) + c.held + c.committed + c.spent) end,
         cut = case when spoken_for(b) + c.held + c.committed + c.spent > g.amount then b.cut + c.cut else 0 end
    from (select line.budget_id,
                 coalesce(sum(line.amount) filter (where line.kind in ('RESERVED', 'EXTRA')), 0)
                   - coalesce(sum(ended.amount) filter (where ended.kind in ('RESERVED', 'EXTRA')), 0) as held,
                 coalesce(sum(line.amount) filter (where line.kind = 'COMMITTED'), 0)
                   - coalesce(sum(ended.amount) filter (where ended.kind = 'COMMITTED'), 0) as committed,
                 coalesce(sum(line.amount) filter (where line.kind = 'ACTUAL'), 0)
                   - coalesce(sum(ended.amount) filter (where ended.kind = 'ACTUAL'), 0) as spent,
                 coalesce(sum(line.amount) filter (where line.kind = 'OVERRUN'), 0) as overrun,
                 coalesce(sum(line.amount) filter (where line.kind = 'CUT'), 0) as cut
            from lines line left join budget_entry ended on ended.id = line.ends
           group by line.budget_id) c
    join budget g on g.id = c.budget_id
   where b.budget_id = c.budget_id;
  return null;
end
$$;

-- What is spent on a request by now; of a changed training only the rest has to be found.
create function spent_on(p_request text) returns numeric language sql stable as
$$
  select coalesce(sum(s.amount), 0) from budget_standing s where s.request_no = p_request and s.kind = 'ACTUAL'
$$;

-- Holds money for one revision of a request, in the place of what the request held before. What is committed to an earlier
-- revision by the same budget, and what was paid already, need not be held once more. A function and not one statement with
-- several parts, since those parts all see the time before the lock: here each step sees what others did until it was won.
create or replace function hold_budget(
  p_budget bigint, p_request text, p_revision integer, p_amount numeric, p_at timestamptz)
  returns text language plpgsql as
$$
declare
  hold       budget_standing;
  commitment budget_standing;
  remaining  numeric;
  needed     numeric;
  growth     numeric;
  outcome    text;
begin
  perform lock_budgets(p_request, p_budget);
  if exists (select from budget_entry e
              where e.request_no = p_request
                and (e.revision > p_revision
                     or e.revision = p_revision and e.cause in ('RELEASE', 'CANCEL', 'ACTUAL'))) then
    return 'ENDED';
  end if;
  remaining := greatest(0, p_amount - spent_on(p_request));
  select * into hold from budget_standing s where s.request_no = p_request and s.kind = 'RESERVED';
  select * into commitment from budget_standing s where s.request_no = p_request and s.kind = 'COMMITTED';
  if commitment.revision = p_revision
     and (commitment.budget_id is distinct from p_budget or commitment.amount <> remaining) then
    return 'ENDED';
  end if;
  needed := case when p_budget is null then 0
                 when commitment.budget_id = p_budget then greatest(0, remaining - commitment.amount)
                 else remaining end;
  growth := needed - case when hold.budget_id = p_budget then hold.amount else 0 end;
  if growth > 0 and exists (select from budget_balance b
                             where b.budget_id = p_budget and spoken_for(b) + growth > b.ceiling) then
    if hold.revision < p_revision then
      insert into budget_entry (budget_id, request_no, revision, step, kind, amount, ends, cause, occurred_at)
      values (hold.budget_id, p_request, p_revision, next_budget_step(p_request, p_revision),
              'RELEASED', hold.amount, hold.id, 'HOLD', p_at);
    end if;
    return 'INSUFFICIENT';
  end if;
  if hold.revision is distinct from p_revision or hold.budget_id is distinct from p_budget or growth <> 0 then
    insert into budget_entry (budget_id, request_no, revision, step, kind, amount, ends, cause, occurred_at)
    select line.budget_id, p_request, p_revision, next_budget_step(p_request, p_revision),
           line.kind, line.amount, line.ends, 'HOLD', p_at
      from (values (hold.budget_id, 'RELEASED', hold.amount, hold.id),
                   (p_budget, 'RESERVED', needed, null)) as line (budget_id, kind, amount, ends)
     where line.amount > 0;
  end if;
  return hold_outcome(p_budget, p_amount);
end
$$;

-- How a budget stands after a hold that fitted.
create function hold_outcome(p_budget bigint, p_amount numeric) returns text language sql stable as
$$
  select case when p_amount = 0 then 'HELD'
              when p_budget is null then 'NO_BUDGET'
              else (select case when g.mode = 'WARN' and spoken_for(b) > g.amount then 'OVER_BUDGET' else 'HELD' end
                      from budget_balance b join budget g on g.id = b.budget_id
                     where b.budget_id = p_budget) end
$$;

-- Promises the money of a revision for good, whole but for what is paid already, and frees what was promised to an earlier one.
create or replace function commit_budget(
  p_budget bigint, p_request text, p_revision integer, p_amount numeric, p_at timestamptz)
  returns text language plpgsql as
$$
declare
  hold       budget_standing;
  commitment budget_standing;
  outcome    text := hold_budget(p_budget, p_request, p_revision, p_amount, p_at);
begin
  select * into hold from budget_standing s where s.request_no = p_request and s.kind = 'RESERVED';
  select * into commitment from budget_standing s where s.request_no = p_request and s.kind = 'COMMITTED';
  if outcome not in ('INSUFFICIENT', 'ENDED') and commitment.revision is distinct from p_revision then
    insert into budget_entry (budget_id, request_no, revision, step, kind, amount, ends, cause, occurred_at)
    select line.budget_id, p_request, p_revision, next_budget_step(p_request, p_revision),
           line.kind, line.amount, line.ends, 'COMMIT', p_at
      from (values (commitment.budget_id, 'RELEASED', commitment.amount, commitment.id),
                   (p_budget, 'COMMITTED', greatest(0, p_amount - spent_on(p_request)), hold.id))
        as line (budget_id, kind, amount, ends)
     where line.budget_id is not null and line.amount > 0;
  end if;
  return outcome;
end
$$;

-- Frees what is held for a difference that nobody approved; what was promised stays as it is.
create function release_extra_budget(p_request text, p_at timestamptz) returns boolean language plpgsql as
$$
declare
  extra budget_standing;
begin
  perform lock_budgets(p_request, null);
  select * into extra from budget_standing s where s.request_no = p_request and s.kind = 'EXTRA';
  return free_budget(extra, 'EXTRA', p_at);
end
$$;

-- Frees what a request holds and what is committed to it; what is spent stays.
create or replace function cancel_budget(p_request text, p_at timestamptz) returns boolean language plpgsql as
$$
declare
  line  budget_standing;
  freed boolean := false;
begin
  perform lock_budgets(p_request, null);
  for line in select * from budget_standing s
               where s.request_no = p_request and s.kind in ('RESERVED', 'EXTRA', 'COMMITTED') order by s.id loop
    freed := free_budget(line, 'CANCEL', p_at) or freed;
  end loop;
  return freed;
end
$$;

-- The line that a real cost takes the place of: what is promised, or else what was said to be paid before. Where there is
-- none, since it was to be free of charge, it is no line yet and only says which budget would pay for which revision.
create function line_to_pay(p_budget bigint, p_request text, p_revision integer) returns budget_standing language plpgsql as
$$
declare
  line budget_standing;
begin
  select * into line from budget_standing s
   where s.request_no = p_request and s.kind in ('COMMITTED', 'ACTUAL') order by s.kind desc limit 1;
  if not found and not exists (select from budget_entry e where e.request_no = p_request and e.cause = 'CANCEL') then
    line := row (null, p_budget, p_request, p_revision, null, 0);
  end if;
  return line;
end
$$;

-- Holds what a real cost is above all that is promised and paid, until it is decided; in the place of what was held so before.
create function hold_extra_budget(
  p_budget bigint, p_request text, p_revision integer, p_amount numeric, p_at timestamptz)
  returns text language plpgsql as
$$
declare
  promised budget_standing;
  extra    budget_standing;
  needed   numeric;
  growth   numeric;
begin
  perform lock_budgets(p_request, p_budget);
  promised := line_to_pay(p_budget, p_request, p_revision);
  if promised.request_no is null then
    return 'ENDED';
  end if;
  select * into extra from budget_standing s where s.request_no = p_request and s.kind = 'EXTRA';
  needed := greatest(0, p_amount - (select coalesce(sum(s.amount), 0) from budget_standing s
                                     where s.request_no = p_request and s.kind in ('COMMITTED', 'ACTUAL')));
  if promised.budget_id is null then
    return hold_outcome(null, needed);
  end if;
  growth := needed - case when extra.budget_id = promised.budget_id then extra.amount else 0 end;
  if growth > 0 and exists (select from budget_balance b
                             where b.budget_id = promised.budget_id and spoken_for(b) + growth > b.ceiling) then
    return 'INSUFFICIENT';
  end if;
  if extra.budget_id is distinct from promised.budget_id or growth <> 0 then
    insert into budget_entry (budget_id, request_no, revision, step, kind, amount, ends, cause, occurred_at)
    select line.budget_id, p_request, promised.revision, next_budget_step(p_request, promised.revision),
           line.kind, line.amount, line.ends, 'EXTRA', p_at
      from (values (extra.budget_id, 'RELEASED', extra.amount, extra.id),
                   (promised.budget_id, 'EXTRA', needed, null)) as line (budget_id, kind, amount, ends)
     where line.amount > 0;
  end if;
  return hold_outcome(promised.budget_id, needed);
end
$$;

drop function actual_budget;

-- What was really paid takes the place of what was promised, and of what was said to be paid before. It always fits: where it
-- is too much, the ceiling gives way, and a line says by how much. All lines at once: what is free for a moment only would
-- make the budget forget that it was cut. What a change of the training holds stays held.
create function actual_budget(
  p_budget bigint, p_request text, p_revision integer, p_amount numeric, p_at timestamptz)
  returns boolean language plpgsql as
$$
declare
  promised budget_standing;
  spends   boolean;
  overrun  numeric;
begin
  perform lock_budgets(p_request, p_budget);
  promised := line_to_pay(p_budget, p_request, p_revision);
  if promised.budget_id is null then
    return false;
  end if;
  spends := p_amount > 0 and (promised.kind is not distinct from 'COMMITTED' or promised.amount <> p_amount);
  select greatest(0, spoken_for(b) - promised.amount + p_amount - b.ceiling
                     - (select coalesce(sum(s.amount), 0) from budget_standing s
                         where s.request_no = p_request and s.budget_id = b.budget_id
                           and s.kind in ('EXTRA', 'ACTUAL') and s.id is distinct from promised.id))
    into overrun
    from budget_balance b where b.budget_id = promised.budget_id;
  insert into budget_entry (budget_id, request_no, revision, step, kind, amount, ends, cause, occurred_at)
  select line_of.budget_id, p_request, line_of.revision, next_budget_step(p_request, line_of.revision) + line_of.later,
         line_of.kind, line_of.amount, line_of.ends, 'ACTUAL', p_at
    from (select s.budget_id, s.revision, row_number() over (partition by s.revision order by s.id) - 1 as later,
                 'RELEASED' as kind, s.amount, s.id as ends
            from budget_standing s
           where s.request_no = p_request and s.kind in ('EXTRA', 'COMMITTED', 'ACTUAL')
             and (s.id is distinct from promised.id or p_amount = 0)
          union all
          select promised.budget_id, promised.revision, 0, paid.kind, paid.amount, paid.ends
            from (values ('ACTUAL', p_amount, promised.id), ('OVERRUN', overrun, null)) as paid (kind, amount, ends)
           where spends and paid.amount > 0) line_of
   order by line_of.kind = 'OVERRUN', line_of.kind = 'ACTUAL', line_of.ends;
  return found;
end
$$;
