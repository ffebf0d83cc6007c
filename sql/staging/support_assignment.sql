-- Offices that support each commune and hamlet, without names of persons.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.support_assignment (
    id BIGINT PRIMARY KEY, -- Mã phân công | Assignment id {shown}
    kind VARCHAR NOT NULL, -- Loại: btv, truong_cum, huyen_uy_vien, can_bo_huyen, phong_ban, cap_uy_xa |
        -- Kind: Standing Board member, cluster head, district committee member, district official, department, commune committee {hidden}
    office_vi VARCHAR NOT NULL, -- Chức danh, cơ quan | Office {hidden}
    office_en VARCHAR, -- Chức danh, cơ quan (tiếng Anh) | Office in English {hidden}
    cluster_id BIGINT, -- Cụm | Cluster {shown}
    unit_id BIGINT, -- Xã, thị trấn | Commune {shown}
    cell_id BIGINT, -- Chi bộ | Cell {shown}
    criterion_group VARCHAR, -- Nhóm tiêu chí | Area of criteria {hidden}
    valid_from DATE NOT NULL, -- Từ ngày | From {hidden}
    valid_to DATE, -- Đến hết ngày | To, inclusive {hidden}
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on {hidden}
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from {hidden}
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative {hidden}
);
