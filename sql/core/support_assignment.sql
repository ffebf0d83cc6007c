-- The net of offices that follow clusters, communes, cells and areas of criteria. Offices only: no person is named.
-- Grain: one row an assignment.
SELECT
    assignment.entity_id AS assignment_id, -- Mã phân công | Assignment id
    assignment.kind, -- Loại: btv, truong_cum, huyen_uy_vien, can_bo_huyen, phong_ban, cap_uy_xa |
        -- Kind: Standing Board member, cluster head, district committee member, district official, department, commune committee
    nfc_normalize(assignment.office_vi) AS office_vi, -- Chức danh, cơ quan | Office
    assignment.office_en, -- Chức danh, cơ quan (tiếng Anh) | Office in English
    cluster.entity_id AS cluster_id, -- Cụm | Cluster
    nfc_normalize(cluster.name_vi) AS cluster_vi, -- Tên cụm | Cluster name
    cluster.name_en AS cluster_en, -- Tên cụm (tiếng Anh) | Cluster name in English
    unit.entity_id AS commune_id, -- Xã, thị trấn | Commune
    cell.cell_id, -- Chi bộ | Cell
    assignment.criterion_group, -- Nhóm tiêu chí | Area of criteria
    assignment.valid_from, -- Từ ngày | From
    assignment.valid_to, -- Đến hết ngày | To, inclusive
    assignment.is_illustrative -- Số liệu minh họa | Illustrative
FROM history.support_assignment AS assignment
LEFT JOIN history.cluster AS cluster ON cluster.source = assignment.source AND cluster.id = assignment.cluster_id
    AND cluster.valid_to_load IS NULL
LEFT JOIN history.unit AS unit ON unit.source = assignment.source AND unit.id = assignment.unit_id
    AND unit.valid_to_load IS NULL
LEFT JOIN core.cell AS cell ON cell.source = assignment.source AND cell.source_id = assignment.cell_id
WHERE assignment.valid_to_load IS NULL
