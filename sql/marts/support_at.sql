-- The net of offices on a date: who follows which cluster, commune, cell or area of criteria. Offices only, no names.
-- Grain: one row an assignment in force.
SELECT
    assignment.assignment_id, -- Mã phân công | Assignment id
    assignment.kind, -- Loại: btv, truong_cum, huyen_uy_vien, can_bo_huyen, phong_ban, cap_uy_xa |
        -- Kind: Standing Board member, cluster head, district committee member, district official, department, commune committee
    assignment.office_vi, -- Chức danh, cơ quan | Office
    coalesce(assignment.office_en, assignment.office_vi)
        AS office_en, -- Chức danh, cơ quan (tiếng Anh) | Office in English
    assignment.cluster_id, -- Cụm | Cluster
    assignment.cluster_vi, -- Tên cụm | Cluster name
    coalesce(assignment.cluster_en, assignment.cluster_vi)
        AS cluster_en, -- Tên cụm (tiếng Anh) | Cluster name in English
    current.current_id AS commune_id, -- Xã, thị trấn tại ngày xem | Commune on the date
    assignment.cell_id, -- Chi bộ | Cell
    assignment.criterion_group, -- Nhóm tiêu chí | Area of criteria
    assignment.valid_from, -- Từ ngày | From
    assignment.is_illustrative -- Số liệu minh họa | Illustrative
FROM core.support_assignment AS assignment
LEFT JOIN core.commune_of_at(as_of) AS current ON current.commune_id = assignment.commune_id
WHERE assignment.valid_from <= as_of AND (assignment.valid_to IS NULL OR assignment.valid_to >= as_of)
ORDER BY assignment.assignment_id
