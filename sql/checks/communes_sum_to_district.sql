-- stop
-- vi: Người đọc sẽ thấy tổng các xã, thị trấn khác số toàn huyện và không biết tin số nào.
-- en: A reader would see the communes add up to something else than the district, and not know which to believe.
-- touches: recognitions, communes
-- Counted for the district and on no commune's list: a cell without commune, and a title whose cell is dissolved, not yet
-- set up, unknown, or without commune. Warnings tell of each of these.
WITH cell AS (
    SELECT
        cell.cell_id, cell.commune_id,
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
    SELECT
        (SELECT count(*) FROM cell WHERE exists_now AND commune_id IS NULL) AS cells,
        (SELECT count(*) FROM title LEFT JOIN cell USING (cell_id)
            WHERE cell.cell_id IS NULL OR cell.commune_id IS NULL OR NOT cell.exists_now) AS titles
)
SELECT
    total.cells, off_list.cells AS cells_off_list, programme.cells AS district_cells,
    total.recognised, off_list.titles AS titles_off_list, programme.net AS district_recognised
FROM marts.commune_total AS total
CROSS JOIN marts.programme AS programme
CROSS JOIN off_list
WHERE coalesce(total.cells, 0) + off_list.cells <> programme.cells
    OR coalesce(total.recognised, 0) + off_list.titles <> programme.net
