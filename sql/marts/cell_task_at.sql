-- Tasks given to the members of each cell and completed, report by report, up to a date.
-- Grain: one row a report of a cell.
SELECT
    cell_id, -- Chi bộ | Cell
    reported_on, -- Ngày báo cáo | Reported on
    tasks_given, -- Việc đã giao | Tasks given [tasks]
    tasks_completed, -- Việc đã hoàn thành | Tasks completed [tasks]
    tasks_completed / nullif(tasks_given, 0)::DOUBLE
        AS completed_share, -- Tỷ lệ hoàn thành trên số việc đã giao |
        -- Share of the tasks given that was completed [0..1]
    is_illustrative -- Số liệu minh họa | Illustrative
FROM core.member_task
WHERE reported_on <= as_of AND cell_id IS NOT NULL
ORDER BY cell_id, reported_on
