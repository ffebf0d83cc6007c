-- Difficulties raised in the monthly reviews of the communes, with the office that can clear them.
-- Grain: one row a difficulty.
SELECT
    difficulty.entity_id AS difficulty_id, -- Mã vướng mắc | Difficulty id
    unit.entity_id AS commune_id, -- Xã, thị trấn | Commune
    cell.cell_id, -- Chi bộ (trống: chung của xã) | Cell (empty: of the commune at large)
    criterion.criterion_id, -- Tiêu chí liên quan | Criterion concerned
    nfc_normalize(difficulty.topic_vi) AS topic_vi, -- Vướng mắc | Difficulty
    difficulty.topic_en, -- Vướng mắc (tiếng Anh) | Difficulty in English
    nfc_normalize(difficulty.office_vi) AS office_vi, -- Cơ quan tháo gỡ | Office that can clear it
    difficulty.office_en, -- Cơ quan tháo gỡ (tiếng Anh) | Office in English
    difficulty.raised_on, -- Ngày nêu | Raised on
    difficulty.resolved_on, -- Ngày giải quyết (trống: chưa) | Resolved on (empty: open)
    difficulty.resolution_vi, -- Cách giải quyết | Resolution
    difficulty.is_illustrative -- Số liệu minh họa | Illustrative
FROM history.difficulty AS difficulty
LEFT JOIN history.commune_review AS review
    ON review.source = difficulty.source AND review.id = difficulty.commune_review_id AND review.valid_to_load IS NULL
LEFT JOIN history.unit AS unit ON unit.source = review.source AND unit.id = review.unit_id
    AND unit.valid_to_load IS NULL
LEFT JOIN core.cell AS cell ON cell.source = difficulty.source AND cell.source_id = difficulty.cell_id
LEFT JOIN core.criterion AS criterion ON criterion.source = difficulty.source
    AND criterion.source_id = difficulty.criterion_id
WHERE difficulty.valid_to_load IS NULL
