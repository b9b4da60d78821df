-- What happened to the money of a budget, line by line, and where each budget stands because of it.

create table budget_balance (
  budget_id bigint primary key references budget on delete cascade,
  -- Nothing above it can be held, committed or spent; none: the budget warns or is ignored.
  ceiling   numeric(14, 2),
  held      numeric(14, 2) not null default 0 check (held >= 0),
  committed numeric(14, 2) not null default 0 check (committed >= 0),
  spent     numeric(14, 2) not null default 0 check (spent >= 0),
  check (ceiling is null or held + committed + spent <= ceiling)
);

create table budget_entry (
  id          bigint generated always as identity primary key,
  budget_id   bigint not null references budget_balance,
  request_no  text not null check (request_no ~ '^TR-[0-9]{4}-[0-9]{6}$'),
  revision    integer not null check (revision >= 1),
  kind        text not null check (kind in ('RESERVED', 'RELEASED', 'COMMITTED', 'ACTUAL')),
  amount      numeric(14, 2) not null check (amount > 0),
  occurred_at timestamptz not null,
  -- A repeat of a step changes nothing.
  unique (request_no, revision, kind)
);
create index budget_entry_budget on budget_entry (budget_id, id);

create trigger budget_entry_append_only before update or delete or truncate on budget_entry
  for each statement execute function refuse_change();

-- What is held and neither committed nor released.
create view budget_hold as
select budget_id, request_no, revision, amount
  from budget_entry held
 where kind = 'RESERVED'
   and not exists (select from budget_entry later
                    where later.request_no = held.request_no and later.revision = held.revision
                      and later.kind in ('RELEASED', 'COMMITTED'));

-- A balance follows its ledger here and nowhere else, so no statement can change one without the other.
create function apply_budget_entry() returns trigger language plpgsql as
$$
begin
  case new.kind
    when 'RESERVED' then
      update budget_balance set held = held + new.amount where budget_id = new.budget_id;
    when 'COMMITTED' then
      update budget_balance set held = held - new.amount, committed = committed + new.amount
       where budget_id = new.budget_id;
    when 'RELEASED' then
      -- After a cut the ceiling stands above the amount; it sinks with every release until it is the amount again.
      update budget_balance b
         set held = b.held - new.amount,
             ceiling = case when b.ceiling is not null
                            then greatest(g.amount, b.held - new.amount + b.committed + b.spent) end
        from budget g
       where b.budget_id = new.budget_id and g.id = b.budget_id;
  end case; -- ACTUAL comes with the delivery of a training; until then it is refused here
  return null;
end
$$;
create trigger budget_entry_applied after insert on budget_entry
  for each row execute function apply_budget_entry();

-- Whoever stores or changes a budget need not know that it has a balance. A cut below what is held breaks nothing: the
-- ceiling stays where the money is, and nothing more fits under it.
create function keep_budget_balance() returns trigger language plpgsql as
$$
begin
  insert into budget_balance as b (budget_id, ceiling)
  values (new.id, case when new.mode = 'STOP' then new.amount end)
  on conflict (budget_id) do update
     set ceiling = case when new.mode = 'STOP' then greatest(new.amount, b.held + b.committed + b.spent) end;
  return null;
end
$$;
create trigger budget_has_balance after insert or update of amount, mode on budget
  for each row execute function keep_budget_balance();

insert into budget_balance (budget_id, ceiling)
select id, case when mode = 'STOP' then amount end from budget;

-- Holds money for one revision of a request and frees what an earlier revision held. A function and not one statement with
-- several parts, since those parts all see the time before the lock: here each step sees what others did until it was won.
create function hold_budget(p_budget bigint, p_request text, p_revision integer, p_amount numeric, p_at timestamptz)
  returns text language plpgsql as
$$
declare
  own      budget_entry;
  balance  budget_balance;
  standing text;
begin
  perform from budget_balance
   where budget_id = p_budget or budget_id in (select h.budget_id from budget_hold h where h.request_no = p_request)
   order by budget_id for update;
  if exists (select from budget_entry e
              where e.request_no = p_request
                and (e.revision > p_revision or e.revision = p_revision and e.kind = 'RELEASED')) then
    return 'ENDED';
  end if;
  select * into own from budget_entry e
   where e.request_no = p_request and e.revision = p_revision and e.kind = 'RESERVED';
  if not found then
    insert into budget_entry (budget_id, request_no, revision, kind, amount, occurred_at)
    select h.budget_id, h.request_no, h.revision, 'RELEASED', h.amount, p_at
      from budget_hold h where h.request_no = p_request;
    if p_amount = 0 then
      return 'HELD';
    end if;
    if p_budget is null then
      return 'NO_BUDGET';
    end if;
    select * into balance from budget_balance where budget_id = p_budget;
    if balance.held + balance.committed + balance.spent + p_amount > balance.ceiling then
      return 'INSUFFICIENT';
    end if;
    insert into budget_entry (budget_id, request_no, revision, kind, amount, occurred_at)
    values (p_budget, p_request, p_revision, 'RESERVED', p_amount, p_at)
    on conflict (request_no, revision, kind) do nothing;
  end if;
  select case when g.mode = 'WARN' and b.held + b.committed + b.spent > g.amount then 'OVER_BUDGET' else 'HELD' end
    into strict standing
    from budget_balance b join budget g on g.id = b.budget_id
   where b.budget_id = coalesce(own.budget_id, p_budget);
  return standing;
end
$$;

-- Commits or releases whatever a request holds; tells whether it held anything.
create function settle_budget(p_request text, p_kind text, p_at timestamptz) returns boolean language plpgsql as
$$
begin
  perform from budget_balance
   where budget_id in (select h.budget_id from budget_hold h where h.request_no = p_request)
   order by budget_id for update;
  insert into budget_entry (budget_id, request_no, revision, kind, amount, occurred_at)
  select h.budget_id, h.request_no, h.revision, p_kind, h.amount, p_at
    from budget_hold h where h.request_no = p_request;
  return found;
end
$$;
