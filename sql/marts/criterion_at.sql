-- Which criteria hold back the cells without the title, as of a date: of the cells assessed on each, how many do not
-- meet it. The cumulative share is of all findings "not met", so that the first few criteria can be seen to make up
-- most of them.
-- Grain: one row a criterion in force.
WITH counted AS (
    SELECT
        standing.criterion_id, count(*) AS assessed, count(*) FILTER (NOT standing.is_met) AS not_met,
        bool_or(standing.is_illustrative) AS is_illustrative
    FROM core.cell_criterion_at(as_of) AS standing
    JOIN core.cell_state_at(as_of) AS state USING (cell_id)
    WHERE NOT state.holds_title
    GROUP BY standing.criterion_id
),
office AS (
    SELECT criterion_group AS group_code, string_agg(DISTINCT office_vi, '; ') AS office_vi,
        string_agg(DISTINCT office_en, '; ') AS office_en
    FROM core.support_assignment
    WHERE kind = 'phong_ban' AND valid_from <= as_of AND (valid_to IS NULL OR valid_to >= as_of)
    GROUP BY criterion_group
)
SELECT
    criterion.criterion_id, -- Mã tiêu chí | Criterion id
    criterion.code, -- Ký hiệu | Code
    criterion.group_code, -- Nhóm: dang, kinh_te, van_hoa, moi_truong, an_ninh | Area of criteria
    criterion.name_vi, -- Tiêu chí | Criterion
    criterion.name_en, -- Tiêu chí (tiếng Anh) | Criterion in English
    criterion.source_document, -- Văn bản (trống: không dẫn văn bản) | Document (empty: none cited)
    office.office_vi, -- Cơ quan phụ trách nhóm tiêu chí | Office in charge of the area
    office.office_en, -- Cơ quan phụ trách nhóm tiêu chí (tiếng Anh) | Office in charge of the area, in English
    coalesce(counted.assessed, 0)
        AS assessed, -- Chi bộ chưa được công nhận đã được đánh giá | Cells without the title that were assessed [cells]
    coalesce(counted.not_met, 0) AS not_met, -- Trong đó chưa đạt | Of these, not meeting it [cells]
    counted.not_met / nullif(counted.assessed, 0)::DOUBLE
        AS not_met_share, -- Tỷ lệ chưa đạt trên số đã đánh giá | Share not meeting it, of those assessed [0..1]
    sum(counted.not_met) OVER ()::BIGINT
        AS findings, -- Tổng số lượt chưa đạt của mọi tiêu chí | Findings "not met" over all criteria [findings]
    sum(counted.not_met) OVER (ORDER BY counted.not_met DESC NULLS LAST, criterion.code ROWS UNBOUNDED PRECEDING)
        / nullif(sum(counted.not_met) OVER (), 0)::DOUBLE
            AS cumulative_share, -- Tỷ lệ lũy kế trên tổng số lượt chưa đạt | Cumulative share of all findings [0..1]
    criterion.is_illustrative
        AS is_criterion_illustrative, -- Tiêu chí là minh họa | The criterion itself is illustrative
    coalesce(counted.is_illustrative, false) OR criterion.is_illustrative
        AS is_illustrative -- Số liệu minh họa | Illustrative
FROM core.criterion AS criterion
LEFT JOIN counted USING (criterion_id)
LEFT JOIN office USING (group_code)
WHERE (criterion.valid_from IS NULL OR criterion.valid_from <= as_of)
    AND (criterion.valid_to IS NULL OR criterion.valid_to >= as_of)
ORDER BY not_met DESC, criterion.code
