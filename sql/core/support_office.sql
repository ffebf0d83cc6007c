-- The offices that follow the cells: one in each commune, for each cell, for each area of criteria. Offices, never persons.
-- Grain: one row an assignment.
SELECT
    support.entity_id AS assignment_id, -- Mã phân công | Assignment id
    support.kind, -- Loại: btv, truong_cum, huyen_uy_vien, can_bo_huyen, phong_ban, cap_uy_xa | Kind of support
    nfc_normalize(support.office_vi) AS office_vi, -- Chức danh, cơ quan | Office
    support.office_en, -- Chức danh, cơ quan (tiếng Anh) | Office in English
    unit.entity_id AS commune_id, -- Xã, thị trấn phụ trách | Commune that it follows
    cell.cell_id, -- Chi bộ phụ trách | Cell that it follows
    support.criterion_group AS group_code, -- Nhóm tiêu chí phụ trách | Area of criteria that it follows
    support.valid_from, -- Từ ngày | From
    support.valid_to, -- Đến hết ngày | To, inclusive
    support.is_illustrative -- Số liệu minh họa | Illustrative
FROM history.support_assignment AS support
LEFT JOIN history.unit AS unit ON unit.source = support.source AND unit.id = support.unit_id AND unit.valid_to_load IS NULL
LEFT JOIN core.cell AS cell ON cell.source = support.source AND cell.source_id = support.cell_id
WHERE support.valid_to_load IS NULL
