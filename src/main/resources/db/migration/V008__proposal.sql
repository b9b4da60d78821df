-- What a revision proposes beyond the training itself: what is learnt, who goes, who does their work, and what else would
-- do. With it, what the form offers or warns of: metrics to choose from and times in which a department needs everybody.

create table request_proposal (
  request_no     text not null,
  revision       integer not null,
  content        text not null check (length(content) between 1 and 2000),
  further_people integer not null check (further_people between 0 and 500),
  hours_away     integer not null check (hours_away between 0 and 2000),
  who_is_away    text check (length(who_is_away) between 1 and 1000),
  cover          text check (length(cover) between 1 and 1000),
  -- What a reviewer chose; until somebody does, the one that the requester prefers counts.
  chosen_option  text check (chosen_option in ('PREFERRED', 'FIRST', 'SECOND')),
  primary key (request_no, revision),
  foreign key (request_no, revision) references request_revision
);

create table learning_objective (
  request_no text not null,
  revision   integer not null,
  place      integer not null check (place between 1 and 5),
  objective  text not null check (length(objective) between 1 and 200),
  primary key (request_no, revision, place),
  foreign key (request_no, revision) references request_proposal on delete cascade
);

create table participant (
  request_no text not null,
  revision   integer not null,
  person_id  text not null references person,
  primary key (request_no, revision, person_id),
  foreign key (request_no, revision) references request_proposal on delete cascade
);
create index participant_person on participant (person_id);

-- The alternatives, and the preferred training from the moment when a reviewer put something else in its place.
create table training_option (
  request_no text not null,
  revision   integer not null,
  option     text not null check (option in ('PREFERRED', 'FIRST', 'SECOND')),
  title      text not null check (length(title) between 1 and 200),
  provider   text not null check (length(provider) between 1 and 200),
  format     text not null,
  place      text not null check (length(place) between 1 and 200),
  first_day  date not null,
  last_day   date not null check (last_day >= first_day),
  cash_cost  numeric(12, 2) not null check (cash_cost >= 0),
  primary key (request_no, revision, option),
  foreign key (request_no, revision) references request_proposal on delete cascade
);

-- Days on which a department can hardly spare anybody, both included.
create table blackout_period (
  id            bigint generated always as identity primary key,
  department_id text not null references department,
  first_day     date not null,
  last_day      date not null check (last_day >= first_day),
  reason        text not null check (length(reason) between 1 and 200),
  unique (department_id, first_day)
);

create table kpi_suggestion (
  id            text primary key check (id ~ '^[a-z][a-z0-9-]{1,39}$'),
  name          text not null check (length(name) between 1 and 120),
  unit          text not null check (length(unit) between 1 and 40),
  direction     text not null check (direction in ('LOWER', 'HIGHER')),
  area          text not null check (length(area) between 1 and 40),
  -- None: it suits everybody.
  department_id text references department
);
