-- A hold can move, an approved request can change, what is really paid replaces what was promised, and a cut is told.

-- Who pays for a revision where somebody entitled chose another budget than that of the requester's department.
alter table request_revision add column paying_department_id text references department;

-- By how much a budget was cut below what was spoken for; 0 once it covers that again.
alter table budget_balance add column cut numeric(14, 2) not null default 0 check (cut >= 0);

alter table budget_entry
  -- Counts what was done to the money of a revision. A line of one step can't be written twice.
  add column step  integer not null default 1 check (step >= 1),
  -- The line whose money this one frees or takes over. No line ends twice.
  add column ends  bigint unique references budget_entry,
  -- What was done: the same kind of line can come of several things.
  add column cause text check (cause in ('HOLD', 'COMMIT', 'RELEASE', 'CANCEL', 'ACTUAL', 'CUT'));

alter table budget_entry disable trigger budget_entry_append_only;
update budget_entry e
   set cause = case when e.kind = 'RESERVED' then 'HOLD'
                    when e.kind = 'COMMITTED' then 'COMMIT'
                    when exists (select from budget_entry later
                                  where later.request_no = e.request_no and later.revision > e.revision) then 'HOLD'
                    else 'RELEASE' end,
       ends = (select held.id from budget_entry held
                where e.kind <> 'RESERVED' and held.kind = 'RESERVED'
                  and held.request_no = e.request_no and held.revision = e.revision);
alter table budget_entry enable trigger budget_entry_append_only;

alter table budget_entry
  alter column cause set not null,
  -- A cut is nobody's request.
  alter column request_no drop not null,
  alter column revision drop not null,
  drop constraint budget_entry_kind_check,
  drop constraint budget_entry_request_no_revision_kind_key,
  -- OVERRUN: by how much a real cost raised the ceiling. CUT: by how much a budget was cut below what was spoken for.
  add constraint budget_entry_kind_check
    check (kind in ('RESERVED', 'RELEASED', 'COMMITTED', 'ACTUAL', 'OVERRUN', 'CUT')),
  add constraint budget_entry_request_check
    check ((kind = 'CUT') = (request_no is null) and (kind = 'CUT') = (revision is null)),
  add constraint budget_entry_ends_check
    check (case kind when 'RELEASED' then ends is not null
                     when 'COMMITTED' then true
                     when 'ACTUAL' then ends is not null
                     else ends is null end),
  add constraint budget_entry_step_key unique (request_no, revision, step, kind);

drop view budget_hold;

-- What is held, committed or spent now: at most one line of each kind a request.
create view budget_standing as
select id, budget_id, request_no, revision, kind, amount
  from budget_entry standing
 where kind in ('RESERVED', 'COMMITTED', 'ACTUAL')
   and not exists (select from budget_entry later where later.ends = standing.id);

-- Everything that other requests can't have.
create function spoken_for(b budget_balance) returns numeric language sql immutable as
$$
  select b.held + b.committed + b.spent
$$;

-- A balance follows its ledger here and nowhere else. All lines of one statement count together, so that money can move
-- within a budget that is full.
drop trigger budget_entry_applied on budget_entry;
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
                 coalesce(sum(line.amount) filter (where line.kind = 'RESERVED'), 0)
                   - coalesce(sum(ended.amount) filter (where ended.kind = 'RESERVED'), 0) as held,
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

create trigger budget_entry_applied after insert on budget_entry
  referencing new table as lines for each statement execute function apply_budget_entry();

-- A cut below what is spoken for breaks nothing: the ceiling stays where the money is, and the ledger says by how much.
create or replace function keep_budget_balance() returns trigger language plpgsql as
$$
declare
  spoken numeric;
begin
  insert into budget_balance as b (budget_id, ceiling)
  values (new.id, case when new.mode = 'STOP' then new.amount end)
  on conflict (budget_id) do update
     set ceiling = case when new.mode = 'STOP' then greatest(new.amount, spoken_for(b)) end,
         cut = case when spoken_for(b) > new.amount then greatest(0, b.cut - greatest(0, new.amount - old.amount)) else 0 end
  returning spoken_for(b) into spoken;
  if tg_op = 'UPDATE' and new.amount < old.amount and new.amount < spoken then
    insert into budget_entry (budget_id, kind, amount, cause, occurred_at)
    values (new.id, 'CUT', old.amount - new.amount, 'CUT', clock_timestamp());
  end if;
  return null;
end
$$;

drop function settle_budget;

-- First the request, then its budgets in the order of their ids: two steps at once wait for each other and never in a circle.
create function lock_budgets(p_request text, p_budget bigint) returns void language plpgsql as
$$
begin
  perform pg_advisory_xact_lock(hashtextextended('budget of ' || p_request, 0));
  perform from budget_balance
   where budget_id = p_budget
      or budget_id in (select s.budget_id from budget_standing s where s.request_no = p_request)
   order by budget_id for update;
end
$$;

create function next_budget_step(p_request text, p_revision integer) returns integer language sql stable as
$$
  select coalesce(max(e.step), 0) + 1 from budget_entry e where e.request_no = p_request and e.revision = p_revision
$$;

-- Writes that this line holds, promises or has spent nothing any longer. Nothing happens without a line.
create function free_budget(p_line budget_standing, p_cause text, p_at timestamptz) returns boolean language plpgsql as
$$
begin
  insert into budget_entry (budget_id, request_no, revision, step, kind, amount, ends, cause, occurred_at)
  select p_line.budget_id, p_line.request_no, p_line.revision, next_budget_step(p_line.request_no, p_line.revision),
         'RELEASED', p_line.amount, p_line.id, p_cause, p_at
   where p_line.id is not null;
  return found;
end
$$;

-- Holds money for one revision of a request, in the place of what the request held before. What is committed to an earlier
-- revision by the same budget need not be held once more. A function and not one statement with several parts, since those
-- parts all see the time before the lock: here each step sees what others did until it was won.
create or replace function hold_budget(
  p_budget bigint, p_request text, p_revision integer, p_amount numeric, p_at timestamptz)
  returns text language plpgsql as
$$
declare
  hold       budget_standing;
  commitment budget_standing;
  needed     numeric;
  growth     numeric;
  outcome    text;
begin
  perform lock_budgets(p_request, p_budget);
  if exists (select from budget_entry e
              where e.request_no = p_request
                and (e.revision > p_revision or e.cause = 'ACTUAL'
                     or e.revision = p_revision and e.cause in ('RELEASE', 'CANCEL'))) then
    return 'ENDED';
  end if;
  select * into hold from budget_standing s where s.request_no = p_request and s.kind = 'RESERVED';
  select * into commitment from budget_standing s where s.request_no = p_request and s.kind = 'COMMITTED';
  if commitment.revision = p_revision
     and (commitment.budget_id is distinct from p_budget or commitment.amount <> p_amount) then
    return 'ENDED';
  end if;
  needed := case when p_budget is null then 0
                 when commitment.budget_id = p_budget then greatest(0, p_amount - commitment.amount)
                 else p_amount end;
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
  if p_amount = 0 then
    return 'HELD';
  end if;
  if p_budget is null then
    return 'NO_BUDGET';
  end if;
  select case when g.mode = 'WARN' and spoken_for(b) > g.amount then 'OVER_BUDGET' else 'HELD' end
    into strict outcome
    from budget_balance b join budget g on g.id = b.budget_id
   where b.budget_id = p_budget;
  return outcome;
end
$$;

-- Promises the money of a revision for good, whole, and frees what was promised to an earlier one.
create function commit_budget(
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
                   (p_budget, 'COMMITTED', p_amount, hold.id)) as line (budget_id, kind, amount, ends)
     where line.budget_id is not null and line.amount > 0;
  end if;
  return outcome;
end
$$;

-- Frees what a request holds; what is committed to it or an earlier revision stays.
create function release_budget(p_request text, p_at timestamptz) returns boolean language plpgsql as
$$
declare
  hold budget_standing;
begin
  perform lock_budgets(p_request, null);
  select * into hold from budget_standing s where s.request_no = p_request and s.kind = 'RESERVED';
  return free_budget(hold, 'RELEASE', p_at);
end
$$;

-- Frees what a request holds and what is committed to it; what is spent stays.
create function cancel_budget(p_request text, p_at timestamptz) returns boolean language plpgsql as
$$
declare
  line  budget_standing;
  freed boolean := false;
begin
  perform lock_budgets(p_request, null);
  for line in select * from budget_standing s
               where s.request_no = p_request and s.kind in ('RESERVED', 'COMMITTED') order by s.id loop
    freed := free_budget(line, 'CANCEL', p_at) or freed;
  end loop;
  return freed;
end
$$;

-- What was really paid takes the place of what was promised, or of what was said to be paid before. It always fits: where it
-- is too much, the ceiling gives way, and a line says by how much.
create function actual_budget(p_request text, p_amount numeric, p_at timestamptz) returns boolean language plpgsql as
$$
declare
  hold     budget_standing;
  promised budget_standing;
  overrun  numeric;
begin
  perform lock_budgets(p_request, null);
  select * into promised from budget_standing s where s.request_no = p_request and s.kind in ('COMMITTED', 'ACTUAL');
  if not found or promised.kind = 'ACTUAL' and promised.amount = p_amount then
    return false;
  end if;
  select * into hold from budget_standing s where s.request_no = p_request and s.kind = 'RESERVED';
  perform free_budget(hold, 'ACTUAL', p_at);
  if p_amount = 0 then
    return free_budget(promised, 'ACTUAL', p_at);
  end if;
  select greatest(0, spoken_for(b) - promised.amount + p_amount - b.ceiling) into overrun
    from budget_balance b where b.budget_id = promised.budget_id;
  insert into budget_entry (budget_id, request_no, revision, step, kind, amount, ends, cause, occurred_at)
  select promised.budget_id, p_request, promised.revision, next_budget_step(p_request, promised.revision),
         line.kind, line.amount, line.ends, 'ACTUAL', p_at
    from (values ('ACTUAL', p_amount, promised.id), ('OVERRUN', overrun, null)) as line (kind, amount, ends)
   where line.amount > 0;
  return true;
end
$$;
