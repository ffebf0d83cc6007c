-- Every version that the loads have seen of the facts that people talk about, each with its value in one text, so that
-- any two loads can be compared in the words of the domain.
-- Grain: one row a subject, entity and version.
WITH place AS (
    SELECT cell.source, cell.id AS cell_key, nfc_normalize(cell.name_vi) AS cell_name,
        nfc_normalize(unit.name_vi) AS commune_name, unit.kind AS commune_kind
    FROM history.cell AS cell
    LEFT JOIN history.unit AS unit ON unit.source = cell.source AND unit.id = cell.unit_id
    QUALIFY row_number() OVER (PARTITION BY cell.source, cell.id ORDER BY cell.valid_from_load DESC,
        unit.valid_from_load DESC) = 1
),
version AS (
    SELECT 'recognition' AS subject, entity_id, source, cell_id AS cell_key, counting_year AS year,
        decided_on::VARCHAR AS value, is_illustrative, valid_from_load, valid_to_load
    FROM history.recognition
    UNION ALL
    SELECT 'withdrawal', withdrawal.entity_id, withdrawal.source, recognition.cell_id, withdrawal.counting_year,
        withdrawal.decided_on::VARCHAR,
        withdrawal.is_illustrative, withdrawal.valid_from_load, withdrawal.valid_to_load
    FROM history.withdrawal AS withdrawal
    LEFT JOIN history.recognition AS recognition
        ON recognition.source = withdrawal.source AND recognition.id = withdrawal.recognition_id
        AND recognition.valid_to_load IS NULL
    UNION ALL
    SELECT 'registration', entity_id, source, cell_id, year, registered_on::VARCHAR, is_illustrative, valid_from_load,
        valid_to_load
    FROM history.registration
    UNION ALL
    SELECT 'appraisal', entity_id, source, cell_id, year(visited_on), concat_ws(' ', visited_on, kind, outcome),
        is_illustrative, valid_from_load, valid_to_load
    FROM history.appraisal_visit
    UNION ALL
    SELECT 'title_review', entity_id, source, cell_id, year, concat_ws(' ', reviewed_on, outcome), is_illustrative,
        valid_from_load, valid_to_load
    FROM history.title_review
    UNION ALL
    -- Of a review only in which load its counts were first seen: they are compared, and cannot be read here.
    SELECT 'poverty', entity_id, source, cell_id, year(reviewed_on),
        min(valid_from_load) OVER (PARTITION BY entity_id, standard_code, households, poor, near_poor)::VARCHAR,
        is_illustrative, valid_from_load, valid_to_load
    FROM history.household_review
    UNION ALL
    SELECT 'cell', entity_id, source, id, NULL,
        concat_ws(' ', nfc_normalize(name_vi), unit_id, established_on, dissolved_on), is_illustrative, valid_from_load,
        valid_to_load
    FROM history.cell
    UNION ALL
    SELECT 'cell_name', entity_id, source, cell_id, NULL,
        concat_ws(' ', nfc_normalize(name_vi), name_en, valid_from, valid_to), is_illustrative, valid_from_load,
        valid_to_load
    FROM history.cell_name
    UNION ALL
    SELECT 'cell_succession', entity_id, source, predecessor_cell_id, year(happened_on),
        concat_ws(' ', successor_cell_id, happened_on, title), is_illustrative, valid_from_load, valid_to_load
    FROM history.cell_succession
    UNION ALL
    SELECT 'target', entity_id, source, NULL, year(due_on), concat_ws(' ', target_cells, due_on), is_illustrative,
        valid_from_load, valid_to_load
    FROM history.programme_target
    UNION ALL
    SELECT 'report', entity_id, source, NULL, year(reported_to), reported_to::VARCHAR, is_illustrative, valid_from_load,
        valid_to_load
    FROM history.programme_report
),
successor AS (
    SELECT succession.entity_id, place.cell_name AS name
    FROM history.cell_succession AS succession
    JOIN place ON place.source = succession.source AND place.cell_key = succession.successor_cell_id
    QUALIFY row_number() OVER (PARTITION BY succession.entity_id ORDER BY succession.valid_from_load DESC) = 1
),
-- Of a unit each day is a fact of its own: that it began, that it ended, what it is called.
unit_version AS (
    SELECT 'commune_began' AS subject, entity_id, source, id, valid_from AS on_day, valid_from::VARCHAR AS value,
        is_illustrative, valid_from_load, valid_to_load
    FROM history.unit WHERE valid_from IS NOT NULL
    UNION ALL
    SELECT 'commune_ended', entity_id, source, id, valid_to, valid_to::VARCHAR, is_illustrative, valid_from_load,
        valid_to_load
    FROM history.unit WHERE valid_to IS NOT NULL
    UNION ALL
    SELECT 'commune', entity_id, source, id, NULL, concat_ws(' ', code, nfc_normalize(name_vi), kind), is_illustrative,
        valid_from_load, valid_to_load
    FROM history.unit
),
unit_place AS (
    SELECT source, id, nfc_normalize(name_vi) AS name, kind
    FROM history.unit
    QUALIFY row_number() OVER (PARTITION BY source, id ORDER BY valid_from_load DESC) = 1
)
SELECT
    version.subject, -- Nội dung: recognition, withdrawal, registration, appraisal, title_review, poverty, cell,
        -- cell_name, cell_succession, target, report, commune, commune_began, commune_ended, commune_succession |
        -- Subject
    version.entity_id, -- Mã trong kho | Entity id
    version.year, -- Năm | Year [year]
    place.cell_name, -- Ấp, khu phố | Hamlet or neighbourhood
    place.commune_name, -- Xã, thị trấn | Commune
    place.commune_kind, -- Loại xã, thị trấn | Kind of commune
    successor.name AS into_name, -- Tên đơn vị, chi bộ sau | Successor's name
    version.value, -- Giá trị | Value
    version.is_illustrative, -- Số liệu minh họa | Illustrative
    version.valid_from_load, -- Có từ lần nạp | Valid from load
    version.valid_to_load -- Đến trước lần nạp (trống: còn hiệu lực) | Until before load (empty: still valid)
FROM version
LEFT JOIN place ON place.source = version.source AND place.cell_key = version.cell_key
LEFT JOIN successor ON version.subject = 'cell_succession' AND successor.entity_id = version.entity_id
UNION ALL
SELECT version.subject, version.entity_id, year(version.on_day), NULL, unit_place.name, unit_place.kind, NULL,
    version.value, version.is_illustrative, version.valid_from_load, version.valid_to_load
FROM unit_version AS version
JOIN unit_place USING (source, id)
UNION ALL
SELECT 'commune_succession', succession.entity_id, year(succession.happened_on), NULL, old.name, old.kind, new.name,
    concat_ws(' ', succession.predecessor_unit_id, succession.successor_unit_id, succession.happened_on),
    succession.is_illustrative, succession.valid_from_load, succession.valid_to_load
FROM history.unit_succession AS succession
LEFT JOIN unit_place AS old ON old.source = succession.source AND old.id = succession.predecessor_unit_id
LEFT JOIN unit_place AS new ON new.source = succession.source AND new.id = succession.successor_unit_id
