-- The unit that each unit had become by a date: itself, or the last of its successors by then.
-- Grain: one row a unit.
WITH RECURSIVE step AS (
    SELECT commune_id, commune_id AS current_id, 0 AS steps FROM core.commune
    UNION ALL
    SELECT step.commune_id, succession.successor_id, step.steps + 1
    FROM step
    JOIN core.commune_succession AS succession ON succession.predecessor_id = step.current_id
    WHERE succession.happened_on <= as_of AND step.steps < 16
)
SELECT
    commune_id, -- Đơn vị trong danh mục của nguồn | Unit in the source's list
    arg_max(current_id, steps) AS current_id -- Đơn vị tại ngày xem | Unit on the as-of date
FROM step
GROUP BY commune_id
