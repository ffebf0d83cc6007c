-- Registrations of cells for the title.
-- Grain: one row a registration.
SELECT
    registration.entity_id AS registration_id, -- Mã đăng ký | Registration id
    cell.cell_id, -- Chi bộ | Cell
    cell.commune_id, -- Xã, thị trấn | Commune
    registration.year, -- Năm đăng ký | Year registered for [year]
    registration.registered_on, -- Ngày đăng ký | Registered on
    registration.is_illustrative -- Số liệu minh họa | Illustrative
FROM history.registration AS registration
LEFT JOIN core.cell AS cell ON cell.source = registration.source AND cell.source_id = registration.cell_id
WHERE registration.valid_to_load IS NULL
