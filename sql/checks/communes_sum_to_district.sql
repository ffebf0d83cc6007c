-- stop
-- vi: Người đọc sẽ thấy tổng các xã, thị trấn khác số toàn huyện và không biết tin số nào.
-- en: A reader would see the communes add up to something else than the district, and not know which to believe.
-- touches: recognitions, communes
-- shows: cells, cells_by_newest_units, district_cells, recognised, recognised_by_newest_units, titles_off_list, district_recognised, commune_targets, targets_by_newest_units
-- Cells without commune have a row of their own among the communes. Counted for the district and in no row: a title
-- whose cell is unknown or not yet set up; warnings mention each of these. The newest list of units divides the same
-- cells, so it has to give the same sums. And on every day on which a title or a cell began, ended or moved, the cells
-- that hold a title are as many as were recognised less those that were withdrawn or ended: no title is lost or doubled
-- by a merger.
WITH off_list AS (
    SELECT count(*) AS titles
    FROM core.recognition AS recognition
    CROSS JOIN core.reporting_date AS report
    LEFT JOIN core.cell_life AS life USING (cell_id)
    WHERE recognition.decided_on <= report.reported_to AND coalesce(recognition.withdrawn_on > report.reported_to, true)
        AND coalesce(recognition.ended_on > report.reported_to, true)
        AND (life.cell_id IS NULL OR life.begins_on > report.reported_to)
),
newest AS (
    SELECT sum(cells)::BIGINT AS cells, sum(recognised)::BIGINT AS recognised, sum(target)::BIGINT AS target
    FROM marts.commune_by_units WHERE units = 'now'
),
days AS (
    SELECT decided_on AS on_day FROM core.recognition
    UNION
    SELECT withdrawn_on FROM core.recognition
    UNION
    SELECT ended_on FROM core.recognition
    UNION
    SELECT happened_on FROM core.cell_succession
    UNION
    SELECT happened_on - 1 FROM core.cell_succession
),
settled AS (
    SELECT days.on_day, count(*) AS titles
    FROM days
    JOIN core.recognition AS recognition ON recognition.decided_on <= days.on_day
        AND coalesce(recognition.withdrawn_on > days.on_day, true)
        AND coalesce(recognition.ended_on > days.on_day, true)
    JOIN core.cell_life AS life ON life.cell_id = recognition.cell_id AND coalesce(life.begins_on <= days.on_day, true)
    GROUP BY days.on_day
),
held AS (
    SELECT days.on_day, count(DISTINCT path.cell_id) AS titles
    FROM days
    JOIN core.title_path AS path ON path.since <= days.on_day AND coalesce(path.until > days.on_day, true)
    JOIN core.recognition AS recognition ON recognition.recognition_id = path.recognition_id
        AND coalesce(recognition.withdrawn_on > days.on_day, true)
        AND coalesce(recognition.ended_on > days.on_day, true)
    JOIN core.cell_life AS life ON life.cell_id = path.cell_id
        AND coalesce(life.begins_on <= days.on_day, true) AND coalesce(life.ends_on >= days.on_day, true)
    GROUP BY days.on_day
),
broken AS (
    SELECT min(on_day) AS on_day FROM settled FULL JOIN held USING (on_day)
    WHERE settled.titles IS DISTINCT FROM held.titles
)
SELECT
    total.cells, newest.cells AS cells_by_newest_units, programme.cells AS district_cells,
    total.recognised, newest.recognised AS recognised_by_newest_units, off_list.titles AS titles_off_list,
    programme.net AS district_recognised,
    total.commune_targets, newest.target AS targets_by_newest_units, broken.on_day AS first_day_without_balance
FROM marts.commune_total AS total
CROSS JOIN marts.programme AS programme
CROSS JOIN off_list
CROSS JOIN newest
CROSS JOIN broken
WHERE coalesce(total.cells, 0) <> programme.cells
    OR coalesce(total.recognised, 0) + off_list.titles <> programme.net
    OR (newest.cells, newest.recognised, newest.target) IS DISTINCT FROM (total.cells, total.recognised,
        total.commune_targets)
    OR broken.on_day IS NOT NULL
