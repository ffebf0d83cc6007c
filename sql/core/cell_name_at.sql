-- What each cell was called on a date: by the name on record for that day, of several the one that began last; else by
-- the name of its own row.
-- Grain: one row a cell.
WITH borne AS (
    SELECT cell_id, arg_max({'vi': name_vi, 'en': name_en}, (coalesce(valid_from, DATE '0001-01-01'), name_id)) AS name
    FROM core.recorded_cell_name
    WHERE coalesce(valid_from <= as_of, true) AND coalesce(valid_to >= as_of, true)
    GROUP BY cell_id
)
SELECT
    cell.cell_id, -- Chi bộ | Cell
    coalesce(borne.name.vi, cell.name_vi) AS name_vi, -- Ấp, khu phố tại ngày xem | Hamlet or neighbourhood on the date
    borne.name.en
        AS name_en -- Tên tiếng Anh có ghi trong nguồn (trống: không ghi) | English name on record (empty: none)
FROM core.cell AS cell
LEFT JOIN borne USING (cell_id)
