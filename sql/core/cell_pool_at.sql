-- How many cells could be recognised on a date: as many as the target was set out of, and what the list of cells gained
-- and lost since that day, for a merger takes cells away. Where the target names no number, the cells of the list.
-- Grain: one row a source with a target in force.
WITH in_force AS (
    SELECT * FROM core.target
    WHERE commune_id IS NULL AND effective_from <= as_of
    QUALIFY row_number() OVER (PARTITION BY source ORDER BY effective_from DESC, target_id DESC) = 1
)
SELECT
    in_force.source, -- Nguồn | Source
    in_force.of_cells, -- Trên tổng số chi bộ theo văn bản | Out of how many cells, as set [cells]
    count(cell.cell_id) FILTER (coalesce(life.begins_on <= as_of, true) AND coalesce(life.ends_on >= as_of, true))
        AS listed, -- Chi bộ trong danh sách tại ngày xem | Cells of the list on the date [cells]
    count(cell.cell_id) FILTER (coalesce(life.begins_on <= in_force.effective_from, true)
        AND coalesce(life.ends_on >= in_force.effective_from,
            true)) AS listed_then, -- Chi bộ trong danh sách ngày giao chỉ tiêu |
                -- Cells of the list on the day of the target [cells]
    greatest(coalesce(in_force.of_cells + listed - listed_then, listed), 0)::BIGINT
        AS cells -- Tổng số chi bộ | Cells in the pool [cells]
FROM in_force
LEFT JOIN core.cell AS cell ON cell.source = in_force.source
LEFT JOIN core.cell_life AS life USING (cell_id)
GROUP BY in_force.source, in_force.of_cells
