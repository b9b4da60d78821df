-- A request can be a package: the training itself is its first part, and up to three others go with it for one price.

create table request_part (
  request_no text not null,
  revision   integer not null,
  position   integer not null check (position between 2 and 4),
  title      text not null check (length(title) between 1 and 200),
  format     text not null,
  place      text check (length(place) between 1 and 200),
  first_day  date not null,
  last_day   date not null check (last_day >= first_day),
  primary key (request_no, revision, position),
  foreign key (request_no, revision) references request_proposal on delete cascade
);

-- A subscription or a membership has no end. The last day that people had to give was none, and where a decision was about
-- it, it still holds.
alter table request_decision disable trigger request_decision_append_only;
update request_decision d
   set last_day = v.first_day
  from request_revision v
 where v.request_no = d.request_no and v.revision = d.revision and v.format in ('SUBSCRIPTION', 'ASSOCIATION')
   and d.first_day = v.first_day and d.last_day = v.last_day;
alter table request_decision enable trigger request_decision_append_only;
update request_revision set last_day = first_day where format in ('SUBSCRIPTION', 'ASSOCIATION');
update training_option set last_day = first_day where format in ('SUBSCRIPTION', 'ASSOCIATION');
