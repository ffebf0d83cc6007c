-- Every version that the loads have seen of the facts that people talk about, each with its value in one text, so that
-- any two loads can be compared in the words of the domain.
-- Grain: one row a subject, entity and version.
WITH place AS (
    SELECT cell.source, cell.id AS cell_key, nfc_normalize(cell.name_vi) AS cell_name, nfc_normalize(unit.name_vi) AS commune_name, unit.kind AS commune_kind
    FROM history.cell AS cell
    LEFT JOIN history.unit AS unit ON unit.source = cell.source AND unit.id = cell.unit_id
    QUALIFY row_number() OVER (PARTITION BY cell.source, cell.id ORDER BY cell.valid_from_load DESC, unit.valid_from_load DESC) = 1
),
version AS (
    SELECT 'recognition' AS subject, entity_id, source, cell_id AS cell_key, counting_year AS year, decided_on::VARCHAR AS value, is_illustrative, valid_from_load, valid_to_load
    FROM history.recognition
    UNION ALL
    SELECT 'withdrawal', withdrawal.entity_id, withdrawal.source, recognition.cell_id, withdrawal.counting_year, withdrawal.decided_on::VARCHAR,
        withdrawal.is_illustrative, withdrawal.valid_from_load, withdrawal.valid_to_load
    FROM history.withdrawal AS withdrawal
    LEFT JOIN history.recognition AS recognition
        ON recognition.source = withdrawal.source AND recognition.id = withdrawal.recognition_id AND recognition.valid_to_load IS NULL
    UNION ALL
    SELECT 'registration', entity_id, source, cell_id, year, registered_on::VARCHAR, is_illustrative, valid_from_load, valid_to_load
    FROM history.registration
    UNION ALL
    SELECT 'appraisal', entity_id, source, cell_id, year(visited_on), concat_ws(' ', visited_on, kind, outcome), is_illustrative, valid_from_load, valid_to_load
    FROM history.appraisal_visit
    UNION ALL
    SELECT 'title_review', entity_id, source, cell_id, year, concat_ws(' ', reviewed_on, outcome), is_illustrative, valid_from_load, valid_to_load
    FROM history.title_review
    UNION ALL
    -- Of a review only in which load its counts were first seen: they are compared, and nobody can read them here.
    SELECT 'poverty', entity_id, source, cell_id, year(reviewed_on),
        min(valid_from_load) OVER (PARTITION BY entity_id, standard_code, households, poor, near_poor)::VARCHAR, is_illustrative, valid_from_load, valid_to_load
    FROM history.household_review
    UNION ALL
    SELECT 'cell', entity_id, source, id, NULL, concat_ws(' ', nfc_normalize(name_vi), unit_id, dissolved_on), is_illustrative, valid_from_load, valid_to_load
    FROM history.cell
    UNION ALL
    SELECT 'target', entity_id, source, NULL, year(due_on), concat_ws(' ', target_cells, due_on), is_illustrative, valid_from_load, valid_to_load
    FROM history.programme_target
    UNION ALL
    SELECT 'report', entity_id, source, NULL, year(reported_to), reported_to::VARCHAR, is_illustrative, valid_from_load, valid_to_load
    FROM history.programme_report
)
SELECT
    version.subject, -- Nội dung: recognition, withdrawal, registration, appraisal, title_review, poverty, cell, target, report | Subject
    version.entity_id, -- Mã trong kho | Entity id
    version.year, -- Năm | Year [year]
    place.cell_name, -- Ấp, khu phố | Hamlet or neighbourhood
    place.commune_name, -- Xã, thị trấn | Commune
    place.commune_kind, -- Loại xã, thị trấn | Kind of commune
    version.value, -- Giá trị | Value
    version.is_illustrative, -- Số liệu minh họa | Illustrative
    version.valid_from_load, -- Có từ lần nạp | Valid from load
    version.valid_to_load -- Đến trước lần nạp (trống: còn hiệu lực) | Until before load (empty: still valid)
FROM version
LEFT JOIN place ON place.source = version.source AND place.cell_key = version.cell_key
