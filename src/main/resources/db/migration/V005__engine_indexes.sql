-- Without these each poll of the job executor reads every future timer, and each completed task every open task.
create index ta_job_due on act_ru_job (duedate_) where retries_ > 0 and suspension_state_ = 1;
create index ta_task_parent on act_ru_task (parent_task_id_) where parent_task_id_ is not null;
