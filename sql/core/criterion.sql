-- The criteria of the title, each valid between two dates.
-- Grain: one row a criterion.
SELECT
    criterion.entity_id AS criterion_id, -- Mã tiêu chí | Criterion id
    criterion.source, -- Nguồn | Source
    criterion.id AS source_id, -- Mã trong nguồn | Id in the source
    criterion.code, -- Ký hiệu | Code
    criterion.group_code, -- Nhóm tiêu chí | Area of criteria
    nfc_normalize(criterion.name_vi) AS name_vi, -- Tiêu chí | Criterion
    criterion.name_en, -- Tiêu chí (tiếng Anh) | Criterion in English
    criterion.measure_unit, -- Đơn vị đo | Unit of measure
    criterion.threshold, -- Ngưỡng | Threshold [the criterion's unit]
    criterion.direction, -- Chiều: at_least, at_most | Direction
    criterion.valid_from, -- Áp dụng từ ngày | Valid from
    criterion.valid_to, -- Áp dụng đến hết ngày | Valid to, inclusive
    criterion.source_document, -- Văn bản | Document
    criterion.is_illustrative -- Số liệu minh họa | Illustrative
FROM history.criterion AS criterion
WHERE criterion.valid_to_load IS NULL
