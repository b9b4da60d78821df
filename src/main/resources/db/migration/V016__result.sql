-- What a training brought: the measured metric and the figures that follow from it. Texts about it stand with the checkpoints.

create table training_result (
  request_no       text primary key references training_request,
  -- The approved revision that it is the result of.
  revision         integer not null check (revision >= 1),
  -- None: nobody measured, and no improvement is counted.
  kpi_actual       numeric(18, 6),
  measured_on      date,
  measured_by      text,
  -- What the training was measured by.
  kpi_baseline     numeric(18, 6) not null,
  kpi_target       numeric(18, 6) not null,
  planned_cash     numeric(12, 2) not null check (planned_cash >= 0),
  -- What was really paid; none: nobody said so, and the plan counts.
  real_cash        numeric(12, 2) check (real_cash >= 0),
  people           integer not null check (people >= 0),
  hours_each       integer not null check (hours_each >= 0),
  hourly_rate      numeric(10, 2) not null check (hourly_rate >= 0),
  -- As it was estimated, and how much of it was thought to come from the training, and how surely.
  expected_benefit numeric(18, 6) not null check (expected_benefit >= 0),
  expected_share   integer not null check (expected_share between 0 and 100),
  expected_confidence integer not null check (expected_confidence between 0 and 100),
  -- As it follows from what was measured; before share and confidence are taken off.
  measured_benefit numeric(24, 6) not null check (measured_benefit >= 0),
  share            integer not null check (share between 0 and 100),
  confidence       integer not null check (confidence between 0 and 100),
  worked_out_at    timestamptz not null,
  check (num_nonnulls(kpi_actual, measured_on, measured_by) in (0, 3))
);
create trigger training_result_append_only before update or delete or truncate on training_result
  for each statement execute function refuse_change();
