-- The communes' targets in force on a date: of each unit the last that had come into force. The target of a unit that
-- has merged into another is in force until that one, or one it went into later, has a target of its own: so none
-- counts twice. A target set for a unit of a list to come waits for its unit.
-- Grain: one row a unit with a target in force.
WITH in_force AS (
    SELECT target.commune_id, target.target_cells, target.is_illustrative
    FROM core.target AS target
    JOIN core.commune AS commune USING (commune_id)
    WHERE target.effective_from <= as_of AND coalesce(commune.valid_from <= as_of, true)
    QUALIFY row_number() OVER (PARTITION BY target.commune_id ORDER BY target.effective_from DESC,
        target.target_id DESC) = 1
)
SELECT
    commune_id, -- Xã, thị trấn trong danh mục của nguồn | Commune in the source's list
    target_cells AS target, -- Chỉ tiêu | Target [cells]
    is_illustrative -- Số liệu minh họa | Illustrative
FROM in_force
WHERE commune_id NOT IN (
    SELECT became.commune_id FROM core.commune_became_at(as_of) AS became
    JOIN in_force AS later ON later.commune_id = became.became_id
    WHERE became.steps > 0
)
