-- Poor and near-poor households of the district by year and standard, as of a date. A year of which less than half of
-- the hamlets have figures yet is no figure of the district and is left out. The district's counts are always shown,
-- unless the district is a single hamlet. The figures are dated by the day on which most hamlets were counted; how many
-- were counted on another day, and on which, is given beside it.
-- Grain: one row a year and standard.
WITH summed AS (
    SELECT
        review.review_year AS year, review.standard_code, review.stage, any_value(review.round_on) AS on_day,
        count(*)::BIGINT AS cells_reviewed,
        count(*) FILTER (reviewed_on <> round_on) AS other_cells,
        min(reviewed_on) FILTER (reviewed_on <> round_on) AS other_from,
        max(reviewed_on) FILTER (reviewed_on <> round_on) AS other_to,
        sum(households)::BIGINT AS households, sum(poor)::BIGINT AS poor, sum(near_poor)::BIGINT AS near_poor,
        sum(policy_households)::BIGINT AS policy_households, sum(member_households)::BIGINT AS member_households,
        bool_and(is_year_end) AS is_year_end, bool_or(is_illustrative) AS is_illustrative
    FROM core.yearly_household_review_at(as_of) AS review
    GROUP BY ALL
)
SELECT
    summed.year, -- Năm | Year [year]
    summed.standard_code, -- Chuẩn nghèo | Standard
    standard.name_vi AS standard_vi, -- Tên chuẩn nghèo | Standard's name
    standard.name_en AS standard_en, -- Tên chuẩn nghèo (tiếng Anh) | Standard's name in English
    standard.legal_basis, -- Căn cứ pháp lý | Legal basis
    standard.valid_from, -- Chuẩn áp dụng từ ngày | Standard in force from
    summed.on_day, -- Ngày số liệu của phần lớn ấp, khu phố | Day on which most hamlets were counted
    summed.other_cells, -- Trong đó số ấp, khu phố có số liệu của ngày khác |
        -- Of these, hamlets counted on another day [cells]
    summed.other_from, -- Ngày khác ấy, sớm nhất (trống: không có) | The earliest such day (empty: none)
    summed.other_to, -- Ngày khác ấy, muộn nhất | The latest such day
    summed.cells_reviewed, -- Số ấp, khu phố có số liệu | Hamlets with figures [cells]
    summed.households, -- Số hộ | Households [households]
    CASE WHEN band.poor_band IS NULL THEN summed.poor END
        AS poor, -- Hộ nghèo (trống: không công bố) | Poor households (empty: withheld) [households]
    CASE WHEN band.near_poor_band IS NULL THEN summed.near_poor END
        AS near_poor, -- Hộ cận nghèo | Near-poor households [households]
    CASE WHEN band.poor_band IS NULL THEN summed.poor / summed.households::DOUBLE END
        AS poor_rate, -- Tỷ lệ hộ nghèo | Poverty rate [0..1]
    CASE WHEN band.near_poor_band IS NULL THEN summed.near_poor / summed.households::DOUBLE END
        AS near_poor_rate, -- Tỷ lệ hộ cận nghèo | Near-poverty rate [0..1]
    CASE WHEN band.policy_band IS NULL THEN summed.policy_households END
        AS policy_households, -- Hộ chính sách nghèo, cận nghèo |
        -- Policy households among poor and near-poor [households]
    CASE WHEN band.member_band IS NULL THEN summed.member_households END
        AS member_households, -- Hộ đảng viên nghèo, cận nghèo |
        -- Members' households among poor and near-poor [households]
    band.poor_band, -- Vì sao không có số hộ nghèo: small, withheld | Why there is no count of the poor
    band.near_poor_band, -- Vì sao không có số hộ cận nghèo | Why there is no count of the near-poor
    band.policy_band, -- Vì sao không có số hộ chính sách | Why there is no count of policy households
    band.member_band, -- Vì sao không có số hộ đảng viên | Why there is no count of members' households
    summed.is_year_end, -- Số liệu cuối năm | Year-end figure
    summed.is_illustrative -- Số liệu minh họa | Illustrative
FROM summed
LEFT JOIN core.poverty_standard AS standard USING (standard_code)
LEFT JOIN marts.withheld_band AS band
    ON band.level = 'district' AND band.year = summed.year AND band.standard_code = summed.standard_code
    AND band.stage = summed.stage
CROSS JOIN marts.programme_at(as_of) AS programme
WHERE summed.cells_reviewed * 2 >= programme.cells
ORDER BY summed.year, standard.valid_from
