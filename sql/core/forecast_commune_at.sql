-- What a forecast of the communes rests on, as of a date: their cells, titles and targets, and the months that their
-- cells spent without the title since the first day of the programme's first year, which is what a commune's own pace
-- is measured against.
-- Grain: one row a commune of the list of that date that has cells.
WITH held AS (
    SELECT
        path.cell_id,
        sum(greatest(0, datediff('day', greatest(path.since, make_date(programme.first_year, 1, 1)),
            least(as_of, path.until, recognition.withdrawn_on, recognition.ended_on)))) AS days
    FROM core.title_path AS path
    JOIN core.recognition AS recognition USING (recognition_id)
    CROSS JOIN core.programme AS programme
    WHERE path.since <= as_of
    GROUP BY path.cell_id
),
stood AS (
    SELECT
        cell.commune_id,
        count(*) FILTER (cell.stage = 'ready') AS ready,
        sum(datediff('day', greatest(make_date(programme.first_year, 1, 1), life.begins_on),
            as_of) - coalesce(held.days, 0)) AS days_without,
        bool_or(cell.is_illustrative) AS is_illustrative
    FROM core.forecast_cell_at(as_of) AS cell
    JOIN core.cell_life AS life USING (cell_id)
    CROSS JOIN core.programme AS programme
    LEFT JOIN held USING (cell_id)
    GROUP BY cell.commune_id
)
SELECT
    counted.commune_id, -- Xã, thị trấn | Commune
    counted.cells, -- Số chi bộ | Cells [cells]
    counted.recognised, -- Đang giữ danh hiệu | Holding the title [cells]
    coalesce(stood.ready, 0) AS ready, -- Đủ tiêu chí | Ready [cells]
    greatest(coalesce(stood.days_without, 0), 0) / (365.25 / 12)
        AS cell_months, -- Thời gian chưa có danh hiệu | Time without the title [cell-months]
    counted.target, -- Chỉ tiêu nhiệm kỳ (trống: chưa giao) | Term target (empty: none set) [cells]
    counted.is_illustrative OR coalesce(stood.is_illustrative, false)
        AS is_illustrative -- Số liệu minh họa | Illustrative
FROM core.commune_count_at(as_of) AS counted
LEFT JOIN stood ON stood.commune_id IS NOT DISTINCT FROM counted.commune_id
WHERE counted.units = 'then' AND counted.cells > 0
