-- The walk along the successions of cells: every cell that a cell is to become, itself first, and since when. What a
-- cell had become by a date is read from it. Sixteen steps are more than a term will make; a ring in the data ends
-- there.
-- Grain: one row a cell and cell that it becomes.
WITH RECURSIVE step AS (
    SELECT cell_id, cell_id AS became_id, 0 AS steps, DATE '0001-01-01' AS since, true AS keeps_title FROM core.cell
    UNION
    SELECT
        step.cell_id, succession.successor_id, step.steps + 1, greatest(step.since, succession.happened_on),
        step.keeps_title AND succession.carries_title
    FROM step
    JOIN core.cell_succession AS succession ON succession.predecessor_id = step.became_id
    WHERE step.steps < 16 AND succession.successor_id <> step.cell_id
)
SELECT
    cell_id, -- Chi bộ | Cell
    became_id, -- Chi bộ mà nó trở thành | Cell that it becomes
    min(steps) AS steps, -- Số lần sắp xếp đã qua | Changes passed [changes]
    min(since) AS since, -- Từ ngày | Since
    bool_or(keeps_title) AS keeps_title -- Danh hiệu theo đến đó | The title passes along
FROM step
GROUP BY cell_id, became_id
