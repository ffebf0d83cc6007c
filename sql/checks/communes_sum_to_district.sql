-- stop
-- vi: Người đọc sẽ thấy tổng các xã, thị trấn khác số toàn huyện và không biết tin số nào.
-- en: A reader would see the communes add up to something else than the district, and not know which to believe.
-- A cell that was dissolved with its title counts for the district and is on no commune's list any more.
WITH dissolved AS (
    SELECT count(*) AS titles
    FROM core.recognition AS recognition
    JOIN core.cell AS cell USING (cell_id)
    CROSS JOIN marts.programme AS programme
    WHERE recognition.decided_on <= programme.as_of AND cell.dissolved_on <= programme.as_of
        AND (recognition.withdrawn_on IS NULL OR recognition.withdrawn_on > programme.as_of)
)
SELECT total.cells, programme.cells AS district_cells, total.recognised, dissolved.titles AS dissolved_titles, programme.net AS district_recognised
FROM marts.commune_total AS total
CROSS JOIN marts.programme AS programme
CROSS JOIN dissolved
WHERE NOT EXISTS (SELECT 1 FROM core.cell WHERE commune_id IS NULL)
    AND NOT EXISTS (SELECT 1 FROM core.recognition WHERE cell_id IS NULL)
    AND (total.cells <> programme.cells OR total.recognised + dissolved.titles <> programme.net)
