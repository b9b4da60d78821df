-- What else a decision was about, as a digest: enough to see that it changed, and nothing that would have to be erased.
alter table request_decision add column particulars text check (length(particulars) = 64);
