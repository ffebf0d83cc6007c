-- The difficulties that were open on a date, with the office that can clear each, the longest open first.
-- Grain: one row a difficulty.
SELECT
    difficulty.difficulty_id, -- Mã vướng mắc | Difficulty id
    current.current_id AS commune_id, -- Xã, thị trấn tại ngày xem | Commune on the date
    difficulty.cell_id, -- Chi bộ (trống: chung của xã) | Cell (empty: of the commune at large)
    difficulty.criterion_id, -- Tiêu chí liên quan | Criterion concerned
    difficulty.topic_vi, -- Vướng mắc | Difficulty
    coalesce(difficulty.topic_en, difficulty.topic_vi) AS topic_en, -- Vướng mắc (tiếng Anh) | Difficulty in English
    difficulty.office_vi, -- Cơ quan tháo gỡ | Office that can clear it
    coalesce(difficulty.office_en, difficulty.office_vi) AS office_en, -- Cơ quan tháo gỡ (tiếng Anh) | Office in English
    difficulty.raised_on, -- Ngày nêu | Raised on
    (as_of - difficulty.raised_on)::BIGINT AS days_open, -- Số ngày chưa giải quyết | Days open [days]
    difficulty.is_illustrative -- Số liệu minh họa | Illustrative
FROM core.difficulty AS difficulty
LEFT JOIN core.commune_of_at(as_of) AS current ON current.commune_id = difficulty.commune_id
WHERE difficulty.raised_on <= as_of AND (difficulty.resolved_on IS NULL OR difficulty.resolved_on > as_of)
ORDER BY difficulty.raised_on, difficulty.difficulty_id
