-- From which day to which a cell exists, both inclusive. A cell that went into another exists to the day before, also
-- where its own row names a later end or none; one that others went into exists from that day at the latest. Where its
-- own row gives no day and nothing of it is dated before the merger, the merger is its beginning. Checks mention rows
-- that disagree.
-- Grain: one row a cell.
WITH went AS (
    SELECT predecessor_id AS cell_id, min(happened_on) AS on_day FROM core.cell_succession GROUP BY predecessor_id
),
came AS (
    SELECT successor_id AS cell_id, min(happened_on) AS on_day FROM core.cell_succession GROUP BY successor_id
),
dated AS (
    SELECT source, cell_id, registered_on AS on_day FROM history.registration WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, cell_id, adopted_on FROM history.cell_plan WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, cell_id, reported_on FROM history.roll_out WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, cell_id, assessed_on FROM history.assessment WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, cell_id, decided_on FROM history.recognition WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, cell_id, reviewed_on FROM history.household_review WHERE valid_to_load IS NULL
    UNION ALL
    SELECT source, cell_id, counted_on FROM history.membership_count WHERE valid_to_load IS NULL
),
first_dated AS (
    SELECT cell.cell_id, min(dated.on_day) AS on_day
    FROM came
    JOIN core.cell AS cell USING (cell_id)
    JOIN dated ON dated.source = cell.source AND dated.cell_id = cell.source_id
    GROUP BY cell.cell_id
)
SELECT
    cell.cell_id, -- Chi bộ | Cell
    CASE
        WHEN came.on_day IS NULL THEN cell.established_on
        WHEN cell.established_on IS NOT NULL THEN least(cell.established_on, came.on_day)
        WHEN first_dated.on_day < came.on_day THEN NULL
        ELSE came.on_day
    END AS begins_on, -- Tồn tại từ ngày (trống: từ trước nhiệm kỳ) | Exists from (empty: since before the term)
    CASE WHEN went.on_day IS NULL THEN cell.dissolved_on ELSE went.on_day - 1 END
        AS ends_on, -- Tồn tại đến hết ngày (trống: đến nay) | Exists to, inclusive (empty: to this day)
    went.on_day IS NOT NULL AS has_successor -- Có chi bộ kế tiếp | Went into another
FROM core.cell AS cell
LEFT JOIN went USING (cell_id)
LEFT JOIN came USING (cell_id)
LEFT JOIN first_dated USING (cell_id)
