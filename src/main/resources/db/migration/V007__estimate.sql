-- What a requester expects a training to cost and to bring, and what was doubtful about it.

-- One row a revision, overwritten while the request is a draft.
create table request_estimate (
  request_no      text not null,
  revision        integer not null,
  depth           text not null check (depth in ('SHORT', 'FULL')),
  -- None: none of the goals fits.
  goal_id         text references strategic_goal,
  -- Which of the suggested metrics the request is judged by; none: its own.
  kpi_suggestion  text check (length(kpi_suggestion) between 1 and 40),
  -- The short way asks for no cost lines.
  fee             numeric(12, 2) check (fee >= 0),
  travel          numeric(12, 2) check (travel >= 0),
  lodging         numeric(12, 2) check (lodging >= 0),
  materials       numeric(12, 2) check (materials >= 0),
  cover           numeric(12, 2) check (cover >= 0),
  benefit_kind    text not null check (benefit_kind in ('UNIT_VALUE', 'HOURS_SAVED', 'REVENUE', 'COST_AVOIDED', 'ERRORS',
                                                        'RETENTION', 'AMOUNT', 'NONE')),
  unit_value      numeric(12, 2) check (unit_value >= 0),
  minutes_saved   numeric(18, 6) check (minutes_saved >= 0),
  tasks_per_week  numeric(18, 6) check (tasks_per_week >= 0),
  benefit_count   numeric(18, 6) check (benefit_count >= 0),
  benefit_each    numeric(12, 2) check (benefit_each >= 0),
  benefit_amount  numeric(12, 2) check (benefit_amount >= 0),
  share           integer not null check (share between 0 and 100),
  confidence      integer not null check (confidence between 0 and 100),
  -- As it was on that day, so that a decided case keeps its figures.
  hourly_rate     numeric(10, 2) not null check (hourly_rate >= 0),
  months_to_effect integer check (months_to_effect between 0 and 24),
  evidence        text check (length(evidence) between 1 and 2000),
  evidence_source text check (length(evidence_source) between 1 and 500),
  intangibles     text check (length(intangibles) between 1 and 1000),
  recorded_at     timestamptz not null,
  primary key (request_no, revision),
  foreign key (request_no, revision) references request_revision,
  check (num_nonnulls(fee, travel, lodging, materials, cover) = case depth when 'FULL' then 5 else 0 end)
);

-- That the rules judged an estimate, and when the requester read what they found and sent the request all the same.
create table request_assessment (
  request_no  text not null,
  revision    integer not null,
  assessed_at timestamptz not null,
  went_on_at  timestamptz,
  primary key (request_no, revision),
  foreign key (request_no, revision) references request_revision
);

-- What the rules found, in the words of that day: a process owner may change them.
create table request_finding (
  request_no    text not null,
  revision      integer not null,
  position      integer not null,
  kind          text not null check (kind in ('DOUBT', 'ALTERNATIVE', 'STAGE')),
  code          text not null,
  for_requester text not null,
  for_reviewer  text not null,
  primary key (request_no, revision, position),
  foreign key (request_no, revision) references request_assessment on delete cascade
);
