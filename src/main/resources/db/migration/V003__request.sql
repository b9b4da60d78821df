-- The record of a request. The engine moves requests; what they were and what became of them stands here.

create table request_number (
  year integer primary key,
  last integer not null check (last between 1 and 999999)
);

create table training_request (
  request_no   text primary key check (request_no ~ '^TR-[0-9]{4}-[0-9]{6}$'),
  requester_id text not null references person,
  status       text not null check (status in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'DENIED')),
  -- Empty before the review, and when whoever of HR claims the task decides.
  reviewer_id  text references person,
  revision     integer not null check (revision >= 1),
  created_at   timestamptz not null,
  ended_at     timestamptz,
  check ((ended_at is not null) = (status in ('APPROVED', 'DENIED'))),
  check (reviewer_id is null or reviewer_id <> requester_id)
);
create index training_request_requester on training_request (requester_id, created_at desc);
create index training_request_reviewer on training_request (reviewer_id) where status = 'IN_REVIEW';

-- One row a revision; earlier ones stay readable.
create table request_revision (
  request_no     text not null references training_request,
  revision       integer not null check (revision >= 1),
  skill_gap      text not null check (length(skill_gap) between 1 and 1000),
  gap_found_by   text not null,
  audience       text not null,
  kpi_name       text not null check (length(kpi_name) between 1 and 120),
  kpi_unit       text not null check (length(kpi_unit) between 1 and 40),
  kpi_direction  text not null check (kpi_direction in ('LOWER', 'HIGHER')),
  kpi_baseline   numeric(18, 6) not null,
  kpi_target     numeric(18, 6) not null check (kpi_target <> kpi_baseline),
  kpi_source     text not null check (length(kpi_source) between 1 and 200),
  title          text check (length(title) between 1 and 200),
  provider       text check (length(provider) between 1 and 200),
  format         text,
  place          text check (length(place) between 1 and 200),
  first_day      date,
  last_day       date check (last_day >= first_day),
  free_of_charge boolean,
  cash_cost      numeric(12, 2) check (cash_cost >= 0),
  created_at     timestamptz not null,
  primary key (request_no, revision)
);

create table request_decision (
  id          bigint generated always as identity primary key,
  request_no  text not null,
  revision    integer not null,
  stage       text not null check (stage in ('MANAGER')),
  decision    text not null check (decision in ('APPROVED', 'DENIED')),
  decider_id  text not null,
  decided_at  timestamptz not null,
  unique (request_no, revision, stage),
  foreign key (request_no, revision) references request_revision
);

-- Why it was decided so; apart from the decision, because a text may have to be erased and a decision never.
create table decision_reason (
  decision_id bigint primary key references request_decision,
  reason      text not null check (length(reason) between 1 and 2000)
);

-- A deadline that was promised to somebody. The engine's timers and due dates are set from it, never the other way round.
create table deadline (
  request_no text not null references training_request,
  revision   integer not null,
  kind       text not null check (kind in ('REVIEW')),
  due_at     timestamptz not null,
  primary key (request_no, revision, kind)
);

-- Who did what, when, in whose name. Holds ids only; names and texts stand in tables that can be erased.
create table audit_entry (
  id           bigint generated always as identity primary key,
  occurred_at  timestamptz not null,
  actor_id     text not null,
  -- Empty where a request starts: its number is given a moment later; the process instance is the same.
  request_no   text,
  process_key  text not null,
  process_instance_id text not null,
  element_id   text not null,
  action       text not null check (action in ('START', 'TASK')),
  form_id      text not null
);
create index audit_entry_request on audit_entry (request_no, id);

create function refuse_change() returns trigger language plpgsql as
$$
begin
  raise exception 'table % is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
  for each statement execute function refuse_change();
create trigger request_decision_append_only before update or delete or truncate on request_decision
  for each statement execute function refuse_change();
