-- What follows an approval: the training is delivered, and people say at its checkpoints how it goes.

create table delivery (
  request_no        text primary key references training_request,
  status            text not null check (status in ('RUNNING', 'FINISHED', 'CANCELLED')),
  -- Whose training it delivers; a change that is approved moves it on.
  approved_revision integer not null,
  started_at        timestamptz not null,
  ended_at          timestamptz,
  foreign key (request_no, approved_revision) references request_revision (request_no, revision),
  check ((ended_at is not null) = (status in ('FINISHED', 'CANCELLED')))
);

-- The one place where the dates of a delivery stand. The engine's timers and due dates are set from it, never the other way
-- round.
create table checkpoint (
  id              bigint generated always as identity primary key,
  request_no      text not null references delivery,
  kind            text not null check (kind in ('BOOKING', 'FORMAT_QUESTION', 'KICK_OFF', 'PULSE_CHECK', 'INTERIM_RESULTS',
                    'EVALUATION', 'DEBRIEF', 'CASCADE', 'COSTS', 'USE_REPORT', 'FOLLOW_UP', 'MEASUREMENT', 'FEEDBACK')),
  -- 0 is about the whole request, others are about one part of the training.
  part            integer not null check (part between 0 and 4),
  state           text not null check (state in ('PLANNED', 'OPEN', 'DONE', 'NO_DATA', 'SKIPPED')),
  -- As they hold now: opens_at is when it opened as soon as it did, and what opened late is due later than planned.
  opens_at        timestamptz not null,
  remind_at       timestamptz not null,
  due_at          timestamptz not null,
  hand_over_at    timestamptz,
  close_at        timestamptz,
  pointless_after date,
  moved_because   text,
  -- How many people are asked.
  asked           integer not null default 1 check (asked >= 1),
  done_by         text,
  done_at         timestamptz,
  unique (request_no, kind, part),
  check (due_at >= opens_at and hand_over_at >= due_at and close_at >= due_at),
  check ((done_at is not null) = (state = 'DONE') and (done_by is not null) = (state = 'DONE'))
);

-- Who answered when: that stays. What they wrote stands apart, because a text may have to be erased.
create table checkpoint_answer (
  id            bigint generated always as identity primary key,
  checkpoint_id bigint not null references checkpoint,
  answered_by   text not null,
  answered_at   timestamptz not null
);
create index checkpoint_answer_checkpoint on checkpoint_answer (checkpoint_id, id);
create trigger checkpoint_answer_append_only before update or delete or truncate on checkpoint_answer
  for each statement execute function refuse_change();

create table checkpoint_answer_text (
  answer_id bigint primary key references checkpoint_answer,
  answers   jsonb not null check (jsonb_typeof(answers) = 'object')
);

create table next_step (
  id            bigint generated always as identity primary key,
  checkpoint_id bigint not null references checkpoint,
  step          text not null check (length(step) between 1 and 300),
  owner_id      text not null references person,
  due_on        date not null,
  agreed_by     text not null,
  agreed_at     timestamptz not null,
  -- Empty when whoever agreed it has to do it.
  told_at       timestamptz
);
create index next_step_owner on next_step (owner_id, due_on);
create index next_step_checkpoint on next_step (checkpoint_id, id);
