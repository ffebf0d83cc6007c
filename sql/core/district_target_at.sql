-- The district's target that was in force on a date, over all sources: of each source the last that had come into
-- force.
-- Grain: one row; empty values before the first target.
WITH in_force AS (
    SELECT * FROM core.target
    WHERE commune_id IS NULL AND effective_from <= as_of
    QUALIFY row_number() OVER (PARTITION BY source ORDER BY effective_from DESC, target_id DESC) = 1
)
SELECT
    sum(target_cells)::BIGINT AS target, -- Chỉ tiêu | Target [cells]
    sum(of_cells)::BIGINT AS of_cells, -- Trên tổng số chi bộ theo văn bản | Out of how many cells, as set [cells]
    max(due_on) AS due_on, -- Hạn hoàn thành | Due on
    any_value(authority_vi ORDER BY source) AS authority_vi, -- Căn cứ | Authority
    any_value(authority_en ORDER BY source) AS authority_en, -- Căn cứ (tiếng Anh) | Authority in English
    coalesce(bool_or(is_illustrative), false) AS is_illustrative -- Số liệu minh họa | Illustrative
FROM in_force
