-- Poverty in the hamlets whose cell held the title on the day on which most hamlets were counted, beside the others: a
-- second division of the district, shown where it cannot give away a count that the division by commune withholds.
-- Grain: one row a year, standard and group.
WITH grouped AS (
    SELECT
        review_year AS year, standard_code, stage, is_recognised, any_value(round_on) AS on_day, count(*) AS cells,
        count(*) FILTER (reviewed_on <> round_on) AS other_cells,
        min(reviewed_on) FILTER (reviewed_on <> round_on) AS other_from,
        max(reviewed_on) FILTER (reviewed_on <> round_on) AS other_to, sum(households)::BIGINT AS households,
        sum(poor)::BIGINT AS poor, sum(near_poor)::BIGINT AS near_poor, bool_and(is_year_end) AS is_year_end,
        bool_or(is_illustrative) AS is_illustrative
    FROM core.yearly_household_review_at(as_of)
    GROUP BY ALL
)
SELECT
    grouped.year, -- Năm | Year [year]
    grouped.standard_code, -- Chuẩn nghèo | Standard
    standard.valid_from, -- Chuẩn áp dụng từ ngày | Standard in force from
    grouped.is_recognised, -- Chi bộ đã được công nhận | Cell recognised
    grouped.on_day, -- Ngày số liệu của phần lớn ấp, khu phố | Day on which most hamlets were counted
    grouped.other_cells, -- Trong đó số ấp, khu phố có số liệu của ngày khác |
        -- Of these, hamlets counted on another day [cells]
    grouped.other_from, -- Ngày khác ấy, sớm nhất (trống: không có) | The earliest such day (empty: none)
    grouped.other_to, -- Ngày khác ấy, muộn nhất | The latest such day
    grouped.cells, -- Số ấp, khu phố | Hamlets [cells]
    grouped.households, -- Số hộ | Households [households]
    CASE WHEN band.poor_band IS NULL THEN grouped.poor END
        AS poor, -- Hộ nghèo (trống: không công bố) | Poor households (empty: withheld) [households]
    CASE WHEN band.near_poor_band IS NULL THEN grouped.near_poor END
        AS near_poor, -- Hộ cận nghèo | Near-poor households [households]
    CASE WHEN band.poor_band IS NULL THEN grouped.poor / grouped.households::DOUBLE END
        AS poor_rate, -- Tỷ lệ hộ nghèo | Poverty rate [0..1]
    CASE WHEN band.near_poor_band IS NULL THEN grouped.near_poor / grouped.households::DOUBLE END
        AS near_poor_rate, -- Tỷ lệ hộ cận nghèo | Near-poverty rate [0..1]
    band.poor_band, -- Vì sao không có số hộ nghèo: withheld | Why there is no count of the poor
    band.near_poor_band, -- Vì sao không có số hộ cận nghèo | Why there is no count of the near-poor
    grouped.is_year_end, -- Số liệu cuối năm | Year-end figure
    grouped.is_illustrative -- Số liệu minh họa | Illustrative
FROM grouped
LEFT JOIN core.poverty_standard AS standard USING (standard_code)
LEFT JOIN marts.withheld_band AS band
    ON band.level = 'title' AND band.year = grouped.year AND band.standard_code = grouped.standard_code
    AND band.stage = grouped.stage AND (band.id = 1) = grouped.is_recognised
ORDER BY grouped.year, standard.valid_from, grouped.is_recognised DESC
