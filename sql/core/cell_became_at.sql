-- The cell that each cell had become by a date: itself, or the last of its successors by then; of several the one that
-- carries the title, else the one with the greatest id, so that two readings never differ.
-- Grain: one row a cell.
SELECT
    cell.cell_id, -- Chi bộ | Cell
    coalesce(arg_max(path.became_id, (path.keeps_title, path.steps, path.became_id)), cell.cell_id)
        AS current_id -- Chi bộ tại ngày xem | Cell on the as-of date
FROM core.cell AS cell
LEFT JOIN core.cell_path AS path
    ON path.cell_id = cell.cell_id AND path.since <= as_of
    AND NOT EXISTS (FROM core.cell_succession AS later
        WHERE later.predecessor_id = path.became_id AND later.happened_on <= as_of)
GROUP BY cell.cell_id
