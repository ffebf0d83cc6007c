-- stop
-- vi: Người đọc sẽ thấy tổng các xã, thị trấn khác số toàn huyện và không biết tin số nào.
-- en: A reader would see the communes add up to something else than the district, and not know which to believe.
-- touches: recognitions, communes
-- Cells without commune have a row of their own among the communes. Counted for the district and in no row: a title whose
-- cell is dissolved, not yet set up, or unknown. Warnings tell of each of these. The newest list of units divides the same
-- cells, so it has to give the same sums.
WITH cell AS (
    SELECT
        cell.cell_id,
        coalesce(cell.established_on <= report.reported_to, true) AND coalesce(cell.dissolved_on > report.reported_to, true) AS exists_now
    FROM core.cell AS cell
    CROSS JOIN core.reporting_date AS report
),
title AS (
    SELECT recognition.cell_id
    FROM core.recognition AS recognition
    CROSS JOIN core.reporting_date AS report
    WHERE recognition.decided_on <= report.reported_to AND coalesce(recognition.withdrawn_on > report.reported_to, true)
),
off_list AS (
    SELECT count(*) AS titles FROM title LEFT JOIN cell USING (cell_id) WHERE cell.cell_id IS NULL OR NOT cell.exists_now
),
newest AS (
    SELECT sum(cells)::BIGINT AS cells, sum(recognised)::BIGINT AS recognised, sum(target)::BIGINT AS target FROM marts.commune_by_units WHERE units = 'now'
)
SELECT
    total.cells, newest.cells AS cells_by_newest_units, programme.cells AS district_cells,
    total.recognised, newest.recognised AS recognised_by_newest_units, off_list.titles AS titles_off_list, programme.net AS district_recognised,
    total.commune_targets, newest.target AS targets_by_newest_units
FROM marts.commune_total AS total
CROSS JOIN marts.programme AS programme
CROSS JOIN off_list
CROSS JOIN newest
WHERE coalesce(total.cells, 0) <> programme.cells
    OR coalesce(total.recognised, 0) + off_list.titles <> programme.net
    OR (newest.cells, newest.recognised, newest.target) IS DISTINCT FROM (total.cells, total.recognised, total.commune_targets)
