-- Plans of recognised cells to raise the quality of the title.
-- Grain: one row a plan.
SELECT
    upgrade_plan.entity_id AS upgrade_plan_id, -- Mã kế hoạch | Plan id
    cell.cell_id, -- Chi bộ | Cell
    upgrade_plan.year, -- Năm | Year [year]
    upgrade_plan.adopted_on, -- Ngày thông qua | Adopted on
    nfc_normalize(upgrade_plan.content_vi) AS content_vi, -- Nội dung | Content
    upgrade_plan.content_en, -- Nội dung (tiếng Anh) | Content in English
    upgrade_plan.is_illustrative, -- Số liệu minh họa | Illustrative
    upgrade_plan.source_note -- Ghi chú nguồn số liệu | Where the row comes from
FROM history.upgrade_plan AS upgrade_plan
LEFT JOIN core.cell AS cell ON cell.source = upgrade_plan.source AND cell.source_id = upgrade_plan.cell_id
WHERE upgrade_plan.valid_to_load IS NULL
