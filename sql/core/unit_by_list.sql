-- The lists of units that were in force one after the other, the first and one from each day on which units were merged:
-- what each unit of the source had become in each. A count per unit is shown by the list of the as-of date, so what must
-- not be found out by comparing lists is decided over all of them.
-- Grain: one row a list and unit of the source.
WITH RECURSIVE list AS (
    SELECT DATE '0001-01-01' AS list_from
    UNION
    SELECT happened_on FROM core.commune_succession WHERE happened_on IS NOT NULL
),
step AS (
    SELECT list.list_from, commune.commune_id, commune.commune_id AS current_id, 0 AS steps
    FROM list
    CROSS JOIN core.commune AS commune
    UNION ALL
    SELECT step.list_from, step.commune_id, succession.successor_id, step.steps + 1
    FROM step
    JOIN core.commune_succession AS succession ON succession.predecessor_id = step.current_id
    WHERE succession.happened_on <= step.list_from AND step.steps < 16
)
SELECT
    list_from, -- Danh mục áp dụng từ ngày | List in force from
    commune_id, -- Đơn vị trong danh mục của nguồn | Unit in the source's list
    last(current_id ORDER BY steps, current_id) AS current_id -- Đơn vị trong danh mục này | Unit in this list
FROM step
GROUP BY list_from, commune_id
