-- Cells chosen as pilots, by the level that chose them.
-- Grain: one row a designation.
SELECT
    pilot_designation.entity_id AS pilot_id, -- Mã chọn làm điểm | Designation id
    cell.cell_id, -- Chi bộ | Cell
    pilot_designation.level, -- Cấp chọn: huyen, xa | Level that chose it: district, commune
    pilot_designation.designated_on, -- Ngày chọn (trống: không ghi) | Designated on (empty: not on record)
    pilot_designation.is_illustrative, -- Số liệu minh họa | Illustrative
    pilot_designation.source_note -- Ghi chú nguồn số liệu | Where the row comes from
FROM history.pilot_designation AS pilot_designation
LEFT JOIN core.cell AS cell ON cell.source = pilot_designation.source AND cell.source_id = pilot_designation.cell_id
WHERE pilot_designation.valid_to_load IS NULL
