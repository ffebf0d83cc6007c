-- The cells that existed on a date, each in the commune into which its own had gone by then.
-- Grain: one row a cell.
SELECT
    cell.cell_id, -- Chi bộ | Cell
    current.current_id
        AS commune_id, -- Xã, thị trấn tại ngày xem (trống: không thuộc đơn vị nào) | Commune on the date (empty: none)
    cell.is_illustrative -- Số liệu minh họa | Illustrative
FROM core.cell AS cell
JOIN core.cell_life AS life USING (cell_id)
LEFT JOIN core.commune_of_at(as_of) AS current ON current.commune_id = cell.commune_id
WHERE coalesce(life.begins_on <= as_of, true) AND coalesce(life.ends_on >= as_of, true)
