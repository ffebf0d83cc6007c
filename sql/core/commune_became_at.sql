-- Every unit that a unit had become by a date: itself, its successor, the successor of that.
-- Grain: one row a unit and each unit it had become.
SELECT
    commune_id, -- Đơn vị trong danh mục của nguồn | Unit in the source's list
    became_id, -- Đơn vị mà nó đã trở thành | Unit that it had become
    max(steps) AS steps -- Số lần sắp xếp đã qua | Changes passed [changes]
FROM core.commune_path
WHERE since <= as_of
GROUP BY commune_id, became_id
