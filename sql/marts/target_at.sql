-- The district's target as steps: each value from the day on which it came into force.
-- Grain: one row a step.
SELECT
    effective_from, -- Áp dụng từ ngày | In force from
    max(due_on) AS due_on, -- Hạn hoàn thành | Due on
    sum(target_cells)::BIGINT AS target, -- Chỉ tiêu | Target [cells]
    any_value(authority_vi) AS authority_vi, -- Căn cứ | Authority
    any_value(authority_en) AS authority_en, -- Căn cứ (tiếng Anh) | Authority in English
    any_value(decided_on) AS decided_on, -- Ngày quyết định | Decided on
    bool_or(is_illustrative) AS is_illustrative -- Số liệu minh họa | Illustrative
FROM core.target
WHERE commune_id IS NULL AND effective_from <= as_of
GROUP BY effective_from
ORDER BY effective_from
