-- Why something was denied belongs to the decision, and is changed as little as the decision itself.
create trigger decision_reason_code_append_only before update or delete or truncate on decision_reason_code
  for each statement execute function refuse_change();
