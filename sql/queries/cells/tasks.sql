-- Tasks given to the members of one cell and completed, report by report.
FROM marts.cell_task_at($as_of) WHERE cell_id = $cell ORDER BY reported_on
