-- Tasks given to the members of a cell and completed by them, as counts; no member is named.
-- Grain: one row a report.
SELECT
    member_task.entity_id AS task_report_id, -- Mã báo cáo giao việc | Task report id
    cell.cell_id, -- Chi bộ | Cell
    member_task.reported_on, -- Ngày báo cáo | Reported on
    member_task.tasks_given, -- Việc đã giao | Tasks given [tasks]
    member_task.tasks_completed, -- Việc đã hoàn thành | Tasks completed [tasks]
    member_task.is_illustrative, -- Số liệu minh họa | Illustrative
    member_task.source_note -- Ghi chú nguồn số liệu | Where the row comes from
FROM history.member_task AS member_task
LEFT JOIN core.cell AS cell ON cell.source = member_task.source AND cell.source_id = member_task.cell_id
WHERE member_task.valid_to_load IS NULL
