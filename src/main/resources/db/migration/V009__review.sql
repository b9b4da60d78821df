-- The review: who has to decide and why, what each of them decided, asked and agreed, and what others said to it.

alter table training_request
  drop constraint training_request_status_check,
  drop constraint training_request_check,
  -- What an approved request falls back to when a change of it is given up.
  add column approved_revision integer;
-- A denial used to be the end; now the requester goes on or gives up.
update training_request set ended_at = null where status = 'DENIED';
update training_request set approved_revision = revision where status = 'APPROVED';
alter table training_request
  add constraint training_request_status_check
    check (status in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'DENIED', 'WITHDRAWN', 'CANCELLED')),
  add constraint training_request_ended
    check ((ended_at is not null) = (status in ('APPROVED', 'WITHDRAWN', 'CANCELLED'))),
  add constraint training_request_approved
    check ((status <> 'APPROVED' or approved_revision = revision) and approved_revision <= revision);

-- A stage decides more than once when it asks a question first. Beside each decision stands what was decided on: money and
-- dates prove later what was approved, and whether a change affects the decision.
alter table request_decision
  drop constraint request_decision_stage_check,
  drop constraint request_decision_decision_check,
  drop constraint request_decision_request_no_revision_stage_key,
  add column round integer,
  add column decided_as text,
  add column chosen_option text check (chosen_option in ('PREFERRED', 'FIRST', 'SECOND')),
  add column cash_cost numeric(12, 2) check (cash_cost >= 0),
  add column first_day date,
  add column last_day date check (last_day >= first_day),
  add column headcount integer check (headcount >= 1);
alter table request_decision disable trigger request_decision_append_only;
update request_decision d
   set round = 1, decided_as = 'MANAGER', cash_cost = v.cash_cost, first_day = v.first_day, last_day = v.last_day, headcount = 1
  from request_revision v
 where v.request_no = d.request_no and v.revision = d.revision;
alter table request_decision enable trigger request_decision_append_only;
alter table request_decision
  alter column round set not null,
  alter column decided_as set not null,
  alter column cash_cost set not null,
  alter column first_day set not null,
  alter column last_day set not null,
  alter column headcount set not null,
  add check (round >= 1),
  add check (stage in ('RULE', 'MANAGER', 'HR', 'LEADER')),
  add check (decision in
    ('APPROVED', 'APPROVED_WITH_CONDITIONS', 'CHANGES_REQUESTED', 'QUESTION_ASKED', 'DENIED', 'FORWARDED')),
  add check (decided_as in ('RULE', 'MANAGER', 'DEPUTY', 'HR', 'LEADER')),
  -- What a table decided is no person's decision, and the other way round.
  add check ((stage = 'RULE') = (decided_as = 'RULE') and (stage = 'RULE') = (decider_id = '(rule)')),
  add unique (request_no, revision, stage, round);

create table decision_reason_code (
  decision_id bigint not null references request_decision,
  code        text not null check (code in ('NO_BUDGET', 'CHEAPER_OPTION', 'BAD_TIMING', 'CANNOT_COVER', 'NOT_RELEVANT',
                                            'WEAK_CASE', 'WRONG_FORMAT', 'DUPLICATE', 'OTHER')),
  primary key (decision_id, code)
);

-- What people wrote, apart from the decision: a text may have to be erased and a decision never.
create table decision_note (
  decision_id bigint not null references request_decision,
  kind        text not null check (kind in
                ('REASON', 'CONDITIONS', 'CHANGES_WANTED', 'QUESTION', 'ANSWER', 'FORWARD_NOTE', 'COMMENT')),
  note        text not null check (length(note) between 1 and 2000),
  primary key (decision_id, kind)
);
insert into decision_note (decision_id, kind, note) select decision_id, 'REASON', reason from decision_reason;
drop table decision_reason;

-- Which training a decision was about, in words.
create table decision_training (
  decision_id bigint primary key references request_decision,
  title       text not null check (length(title) between 1 and 200),
  provider    text not null check (length(provider) between 1 and 200)
);
insert into decision_training (decision_id, title, provider)
select d.id, v.title, v.provider
  from request_decision d join request_revision v on v.request_no = d.request_no and v.revision = d.revision;

-- What whoever approved agreed with the requester, and what part they take in it.
create table decision_agreement (
  decision_id   bigint primary key references request_decision,
  target        numeric(18, 6) not null,
  objectives    text not null check (length(objectives) <= 2000),
  reviewer_role text not null check (reviewer_role in
                  ('KICK_OFF', 'COACH', 'MENTOR', 'FACILITATOR', 'EXPERT', 'GUEST', 'NONE'))
);

-- Whether the requester accepts the conditions of an approval.
create table condition_answer (
  decision_id bigint primary key references request_decision,
  accepted    boolean not null,
  answered_by text not null,
  answered_at timestamptz not null
);
create trigger condition_answer_append_only before update or delete or truncate on condition_answer
  for each statement execute function refuse_change();

-- Who has to decide on a revision, in order, and which decision did it; a stage without one is still open.
create table request_route (
  request_no  text not null,
  revision    integer not null,
  position    integer not null check (position >= 1),
  stage       text not null check (stage in ('RULE', 'MANAGER', 'HR', 'LEADER')),
  -- One a line, as each reads after “because”.
  reasons     text not null check (length(reasons) >= 1),
  decision_id bigint references request_decision,
  primary key (request_no, revision, stage),
  unique (request_no, revision, position),
  foreign key (request_no, revision) references request_revision
);

-- How the work of another team is affected, in the words of its manager.
create table request_input (
  request_no  text not null,
  revision    integer not null,
  manager_id  text not null references person,
  answered_by text not null references person,
  answered_at timestamptz not null,
  impact      text not null check (impact in ('NONE', 'SOME', 'SEVERE')),
  impact_text text check (length(impact_text) between 1 and 2000),
  primary key (request_no, revision, manager_id),
  foreign key (request_no, revision) references request_revision
);

alter table deadline
  drop constraint deadline_kind_check,
  drop constraint deadline_pkey,
  add column round integer not null default 1 check (round >= 1),
  add check (kind in ('REVIEW', 'MANAGER_REVIEW', 'HR_REVIEW', 'LEADER_REVIEW', 'IMPACT')),
  add primary key (request_no, revision, kind, round);

alter table audit_entry
  drop constraint audit_entry_action_check,
  add check (action in ('START', 'TASK', 'WITHDRAW', 'CHANGE'));
