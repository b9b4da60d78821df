-- Silence: what each promise says besides its due date, who decides when somebody does not, and one mail a day about it all.

-- What is waited for comes from a table that the process owner edits, so any name may stand here.
alter table deadline
  drop constraint deadline_kind_check,
  add column remind_at    timestamptz,
  add column hand_over_at timestamptz,
  add column close_at     timestamptz,
  -- When the answer came; whoever is asked the same again is promised time again.
  add column met_at       timestamptz;
update deadline set remind_at = due_at;
alter table deadline alter column remind_at set not null;

-- A stage that was silent: from then on others may decide as well.
create table review_escalation (
  id           bigint generated always as identity primary key,
  request_no   text not null,
  revision     integer not null,
  stage        text not null check (stage in ('MANAGER', 'HR', 'LEADER')),
  round        integer not null check (round >= 1),
  -- Who was asked alone; none when several were.
  silent_id    text references person,
  escalated_at timestamptz not null,
  unique (request_no, revision, stage, round),
  foreign key (request_no, revision) references request_revision
);
create trigger review_escalation_append_only before update or delete or truncate on review_escalation
  for each statement execute function refuse_change();

-- A mail that the server refused waits for a better address from this moment on.
alter table mail
  alter column request_no drop not null,
  add column refused_at timestamptz;

-- One digest a person and day at most.
create table digest (
  person_id text not null references person,
  day       date not null,
  sent_at   timestamptz not null,
  primary key (person_id, day)
);
