-- warn
-- vi: Người đọc sẽ tưởng danh sách chi bộ đúng bằng tổng số mà văn bản giao chỉ tiêu đã ghi (59 trên 117).
-- en: A reader would believe that the list of cells is the very number out of which the target was set (59 of 117).
-- touches: targets, recognitions, forecast
WITH listed AS (
    SELECT cell.source, count(*) AS cells
    FROM core.cell AS cell
    CROSS JOIN core.reporting_date AS report
    WHERE coalesce(cell.established_on <= report.reported_to, true) AND coalesce(cell.dissolved_on > report.reported_to, true)
    GROUP BY cell.source
),
in_force AS (
    SELECT target.source, arg_max(target.of_cells, (target.effective_from, target.target_id)) AS of_cells
    FROM core.target AS target
    CROSS JOIN core.reporting_date AS report
    WHERE target.commune_id IS NULL AND target.effective_from <= report.reported_to
    GROUP BY target.source
)
SELECT source, listed.cells, in_force.of_cells FROM listed JOIN in_force USING (source) WHERE listed.cells <> in_force.of_cells
