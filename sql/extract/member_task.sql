-- Tasks to members, as counts given and completed.
SELECT
    id,
    cell_id,
    reported_on,
    tasks_given,
    tasks_completed,
    recorded_on,
    source_note,
    is_illustrative
FROM member_task
