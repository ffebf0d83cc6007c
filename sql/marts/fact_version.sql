-- Every version that the loads have seen of the facts that people talk about; what two loads differ in is read from it.
-- Grain: one row a subject, entity and version.
SELECT
    subject, -- Nội dung: recognition, withdrawal, registration, appraisal, title_review, poverty, cell, cell_name,
        -- cell_succession, target, report, commune, commune_began, commune_ended, commune_succession | Subject
    entity_id, -- Mã trong kho | Entity id
    year, -- Năm | Year [year]
    cell_name, -- Ấp, khu phố | Hamlet or neighbourhood
    commune_name, -- Xã, thị trấn | Commune
    commune_kind, -- Loại xã, thị trấn | Kind of commune
    into_name, -- Tên đơn vị, chi bộ sau | Successor's name
    value, -- Giá trị | Value
    is_illustrative, -- Số liệu minh họa | Illustrative
    valid_from_load, -- Có từ lần nạp | Valid from load
    valid_to_load -- Đến trước lần nạp (trống: còn hiệu lực) | Until before load (empty: still valid)
FROM core.fact_version
