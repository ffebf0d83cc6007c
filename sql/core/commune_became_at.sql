-- Every unit that a unit had become by a date: itself, its successor, the successor of that. A unit without successor
-- data is itself and nothing else. Sixteen steps are more than any list of units will make; a ring in the data ends there.
-- Grain: one row a unit and each unit it had become.
WITH RECURSIVE step AS (
    SELECT commune_id, commune_id AS became_id, 0 AS steps FROM core.commune
    UNION ALL
    SELECT step.commune_id, succession.successor_id, step.steps + 1
    FROM step
    JOIN core.commune_succession AS succession ON succession.predecessor_id = step.became_id
    WHERE succession.happened_on <= as_of AND step.steps < 16
)
SELECT
    commune_id, -- Đơn vị trong danh mục của nguồn | Unit in the source's list
    became_id, -- Đơn vị mà nó đã trở thành | Unit that it had become
    max(steps) AS steps -- Số lần sắp xếp đã qua | Changes passed [changes]
FROM step
GROUP BY commune_id, became_id
