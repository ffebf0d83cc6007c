-- Plans of cells for building the title.
-- Grain: one row a plan.
SELECT
    cell_plan.entity_id AS plan_id, -- Mã kế hoạch | Plan id
    cell.cell_id, -- Chi bộ | Cell
    cell_plan.year, -- Năm | Year [year]
    cell_plan.adopted_on, -- Ngày thông qua | Adopted on
    cell_plan.is_illustrative, -- Số liệu minh họa | Illustrative
    cell_plan.source_note -- Ghi chú nguồn số liệu | Where the row comes from
FROM history.cell_plan AS cell_plan
LEFT JOIN core.cell AS cell ON cell.source = cell_plan.source AND cell.source_id = cell_plan.cell_id
WHERE cell_plan.valid_to_load IS NULL
