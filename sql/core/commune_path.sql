-- The one walk along the successions of units: every unit that a unit is to become, itself first, its successor, the
-- successor of that, and since when. What a unit had become by a date is read from it. A unit without successor data is
-- itself and nothing else. Sixteen steps are more than any list of units will make; a ring in the data ends there.
-- Grain: one row a unit and way to another.
WITH RECURSIVE step AS (
    SELECT commune_id, commune_id AS became_id, 0 AS steps, DATE '0001-01-01' AS since FROM core.commune
    UNION ALL
    SELECT step.commune_id, succession.successor_id, step.steps + 1, greatest(step.since, succession.happened_on)
    FROM step
    JOIN core.commune_succession AS succession ON succession.predecessor_id = step.became_id
    WHERE succession.happened_on IS NOT NULL AND step.steps < 16
)
SELECT
    commune_id, -- Đơn vị trong danh mục của nguồn | Unit in the source's list
    became_id, -- Đơn vị mà nó trở thành | Unit that it becomes
    steps, -- Số lần sắp xếp đã qua | Changes passed [changes]
    since -- Từ ngày | Since
FROM step
