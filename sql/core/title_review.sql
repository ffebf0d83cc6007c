-- Reviews of a recognised cell's title.
-- Grain: one row a review.
SELECT
    title_review.entity_id AS title_review_id, -- Mã lần rà soát | Review id
    cell.cell_id, -- Chi bộ | Cell
    title_review.year, -- Năm rà soát | Year reviewed [year]
    title_review.reviewed_on, -- Ngày rà soát | Reviewed on
    title_review.outcome, -- Kết quả: giu_vung, can_nang_chat, de_nghi_thu_hoi |
        -- Outcome: retained, to be upgraded, withdrawal proposed
    title_review.is_illustrative, -- Số liệu minh họa | Illustrative
    title_review.source_note -- Ghi chú nguồn số liệu | Where the row comes from
FROM history.title_review AS title_review
LEFT JOIN core.cell AS cell ON cell.source = title_review.source AND cell.source_id = title_review.cell_id
WHERE title_review.valid_to_load IS NULL
