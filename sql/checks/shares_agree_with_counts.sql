-- stop
-- vi: Người đọc sẽ thấy tỷ lệ không phải là số đã công nhận chia cho chỉ tiêu, hoặc chia cho tổng số chi bộ, như tiêu đề ghi.
-- en: A reader would see shares that are not the recognised divided by the target, or by all cells, as their headings say.
-- touches: recognitions, communes, targets
-- shows: told_by
-- Both denominators are counted here once more from core: 59, the target in force, and 117, all cells there are.
WITH shares AS (
    SELECT 'programme' AS told_by, NULL AS name, net AS recognised, target, cells, target_share, cells_share
    FROM marts.programme
    UNION ALL
    SELECT 'commune_total', NULL, recognised, target, cells, target_share, cells_share FROM marts.commune_total
    UNION ALL
    SELECT 'commune', name, recognised, target, cells, target_share, cells_share FROM marts.commune
),
denominators AS (
    SELECT
        (SELECT sum(target_cells) FROM (
            SELECT source, arg_max(target_cells, (effective_from, target_id)) AS target_cells
            FROM core.target WHERE commune_id IS NULL AND effective_from <= report.reported_to
            GROUP BY source)) AS target,
        (SELECT count(*) FROM core.cell_life
            WHERE coalesce(begins_on <= report.reported_to, true)
                AND coalesce(ends_on >= report.reported_to, true)) AS cells
    FROM core.reporting_date AS report
)
SELECT shares.*
FROM shares
CROSS JOIN denominators
WHERE abs(target_share * shares.target - recognised) > 1e-6
    OR abs(cells_share * shares.cells - recognised) > 1e-6
    OR (told_by = 'programme' AND shares.cells IS DISTINCT FROM denominators.cells)
    OR (told_by <> 'commune' AND shares.target IS DISTINCT FROM denominators.target)
