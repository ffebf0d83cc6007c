-- Names that cells bore, each between two days, both inclusive.
-- Grain: one row a name on record.
SELECT
    name.entity_id AS name_id, -- Mã tên | Name id
    cell.cell_id, -- Chi bộ | Cell
    nfc_normalize(name.name_vi) AS name_vi, -- Tên ấp, khu phố | Name
    nullif(trim(name.name_en), '') AS name_en, -- Tên ấp, khu phố (tiếng Anh) | Name in English
    name.valid_from, -- Mang tên từ ngày (trống: từ đầu) | Valid from (empty: since the beginning)
    name.valid_to, -- Mang tên đến hết ngày (trống: đến nay) | Valid to, inclusive (empty: to this day)
    name.is_illustrative -- Số liệu minh họa | Illustrative
FROM history.cell_name AS name
JOIN core.cell AS cell ON cell.source = name.source AND cell.source_id = name.cell_id
WHERE name.valid_to_load IS NULL
