-- Poverty in the hamlets whose cell held the title on the day of the figures, beside the others.
-- Grain: one row a year, standard and group.
WITH grouped AS (
    SELECT
        review.*,
        EXISTS (
            SELECT 1 FROM core.recognition AS recognition
            WHERE recognition.cell_id = review.cell_id AND recognition.decided_on <= review.reviewed_on
                AND (recognition.withdrawn_on IS NULL OR recognition.withdrawn_on > review.reviewed_on)) AS is_recognised
    FROM core.yearly_household_review_at(as_of) AS review
)
SELECT
    grouped.review_year AS year, -- Năm | Year [year]
    grouped.standard_code, -- Chuẩn nghèo | Standard
    any_value(standard.valid_from) AS valid_from, -- Chuẩn áp dụng từ ngày | Standard in force from
    grouped.is_recognised, -- Chi bộ đã được công nhận | Cell recognised
    count(*) AS cells, -- Số ấp, khu phố | Hamlets [cells]
    sum(households)::BIGINT AS households, -- Số hộ | Households [households]
    sum(poor)::BIGINT AS poor, -- Hộ nghèo | Poor households [households]
    sum(near_poor)::BIGINT AS near_poor, -- Hộ cận nghèo | Near-poor households [households]
    sum(poor) / sum(households)::DOUBLE AS poor_rate, -- Tỷ lệ hộ nghèo | Poverty rate [0..1]
    sum(near_poor) / sum(households)::DOUBLE AS near_poor_rate, -- Tỷ lệ hộ cận nghèo | Near-poverty rate [0..1]
    bool_and(is_year_end) AS is_year_end, -- Số liệu cuối năm | Year-end figure
    bool_or(is_illustrative) AS is_illustrative -- Số liệu minh họa | Illustrative
FROM grouped
LEFT JOIN core.poverty_standard AS standard ON standard.standard_code = grouped.standard_code
GROUP BY grouped.review_year, grouped.standard_code, grouped.is_recognised
ORDER BY year, valid_from, is_recognised DESC
