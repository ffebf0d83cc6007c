-- Difficulties raised in the monthly reviews by a date, beside the office that can clear them. What was resolved after
-- the date is open.
-- Grain: one row a difficulty.
SELECT
    difficulty.difficulty_id, -- Mã vướng mắc | Difficulty id
    current.current_id AS commune_id, -- Xã, thị trấn tại ngày xem | Commune on the date
    commune.name_vi AS commune_name, -- Tên xã, thị trấn | Commune's name
    commune.kind AS commune_kind, -- Loại xã, thị trấn | Kind of commune
    difficulty.cell_id, -- Chi bộ (trống: chung của xã) | Cell (empty: of the commune at large)
    named.name_vi AS cell_name, -- Ấp, khu phố | Hamlet or neighbourhood
    criterion.code AS criterion_code, -- Tiêu chí liên quan | Criterion concerned
    difficulty.topic_vi, -- Vướng mắc | Difficulty
    coalesce(difficulty.topic_en, difficulty.topic_vi) AS topic_en, -- Vướng mắc (tiếng Anh) | Difficulty in English
    difficulty.office_vi, -- Cơ quan tháo gỡ | Office that can clear it
    coalesce(difficulty.office_en, difficulty.office_vi)
        AS office_en, -- Cơ quan tháo gỡ (tiếng Anh) | Office in English
    difficulty.raised_on, -- Ngày nêu | Raised on
    CASE WHEN difficulty.resolved_on <= as_of THEN difficulty.resolved_on END
        AS resolved_on, -- Ngày giải quyết (trống: chưa) | Resolved on (empty: open)
    CASE WHEN difficulty.resolved_on <= as_of THEN difficulty.resolution_vi END
        AS resolution_vi, -- Cách giải quyết | Resolution
    coalesce(difficulty.resolved_on > as_of, true) AS is_open, -- Chưa giải quyết | Open
    date_diff('day', difficulty.raised_on, least(difficulty.resolved_on, as_of))
        AS age_days, -- Số ngày từ khi nêu đến khi giải quyết hoặc ngày xem |
        -- Days from being raised to being resolved, or to the date [days]
    difficulty.is_illustrative -- Số liệu minh họa | Illustrative
FROM core.difficulty AS difficulty
LEFT JOIN core.commune_of_at(as_of) AS current ON current.commune_id = difficulty.commune_id
LEFT JOIN core.commune AS commune ON commune.commune_id = current.current_id
LEFT JOIN core.cell_name_at(as_of) AS named ON named.cell_id = difficulty.cell_id
LEFT JOIN core.criterion AS criterion ON criterion.criterion_id = difficulty.criterion_id
WHERE difficulty.raised_on <= as_of
ORDER BY difficulty.raised_on, difficulty.difficulty_id
