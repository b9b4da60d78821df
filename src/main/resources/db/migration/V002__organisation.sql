-- The organisation: who works where and for whom, what an hour costs, what may be spent, and what it is striving for.

create table department (
  id          text primary key check (id ~ '^[a-z][a-z0-9-]{1,39}$'),
  name        text not null unique check (length(name) between 1 and 80),
  hourly_rate numeric(10, 2) not null check (hourly_rate >= 0)
);

create table person (
  -- Opaque or a short name, never an e-mail address: ids stay in the append-only tables when a person is erased.
  id            text primary key check (id ~ '^[A-Za-z0-9._-]{1,40}$'),
  given_name    text not null check (length(given_name) between 1 and 80),
  family_name   text not null check (length(family_name) between 1 and 80),
  email         text not null check (length(email) between 3 and 254),
  job_title     text not null check (length(job_title) between 1 and 120),
  department_id text not null references department,
  manager_id    text references person deferrable initially deferred check (manager_id <> id),
  active        boolean not null default true
);
create index person_manager on person (manager_id);
create index person_department on person (department_id);

create table person_group (
  person_id text not null references person on delete cascade,
  group_id  text not null check (group_id in ('employees', 'managers', 'hr', 'leaders', 'processOwners', 'camunda-admin')),
  primary key (person_id, group_id)
);
create index person_group_group on person_group (group_id);

-- Who decides for somebody who is away; the days are those of the organisation's zone, both included.
create table deputy (
  person_id  text not null references person on delete cascade,
  deputy_id  text not null references person on delete cascade check (deputy_id <> person_id),
  first_day  date not null,
  last_day   date not null check (last_day >= first_day),
  reason     text not null check (length(reason) <= 200),
  primary key (person_id, first_day)
);

create table budget (
  id            bigint generated always as identity primary key,
  department_id text not null references department,
  fiscal_year   integer not null check (fiscal_year between 2000 and 2999),
  amount        numeric(14, 2) not null check (amount >= 0),
  mode          text not null check (mode in ('STOP', 'WARN', 'IGNORE')),
  unique (department_id, fiscal_year)
);

create table strategic_goal (
  id          text primary key check (id ~ '^[a-z][a-z0-9-]{1,39}$'),
  title       text not null check (length(title) between 1 and 120),
  description text not null check (length(description) <= 500),
  active      boolean not null default true
);

-- What this database was set up for, so that production never runs on the people of the demonstration.
create table installation (
  key   text primary key,
  value text not null
);
