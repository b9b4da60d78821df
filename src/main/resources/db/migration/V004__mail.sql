-- One row for each mail to one person. The row is written in the same transaction as the step that caused the mail; the
-- process "notification" carries it to the mail server. Model and address are personal data and can be erased here.
create table mail (
    id           uuid        primary key,
    template     text        not null,
    recipient    text        not null,
    address      text        not null,
    request_no   text        not null,
    model        jsonb       not null,
    subject      text,
    message_id   text        not null unique,
    status       text        not null default 'PENDING' check (status in ('PENDING', 'SENT', 'REFUSED', 'GIVEN_UP')),
    attempts     integer     not null default 0 check (attempts >= 0),
    created_at   timestamptz not null,
    sent_at      timestamptz,
    last_problem text,
    constraint mail_sent_at_when_sent check ((status = 'SENT') = (sent_at is not null))
);

create index mail_request_no on mail (request_no, created_at);
create index mail_not_sent on mail (status, created_at) where status <> 'SENT';

comment on column mail.recipient is 'Id of the person';
comment on column mail.model is 'Facts of the mail as they were when it was caused';
comment on column mail.message_id is 'Made once, so that a repeat after a crash can be recognised as the same mail';
