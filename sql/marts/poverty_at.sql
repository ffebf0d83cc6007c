-- Poor and near-poor households of the district by year and standard, as of a date. A year of which less than half of
-- the hamlets have figures yet is no figure of the district and is left out.
-- Grain: one row a year and standard.
WITH summed AS (
    SELECT
        year, standard_code, max(on_day) AS on_day, sum(cells_reviewed)::BIGINT AS cells_reviewed,
        sum(households)::BIGINT AS households, sum(poor)::BIGINT AS poor, sum(near_poor)::BIGINT AS near_poor,
        sum(policy_households)::BIGINT AS policy_households, sum(member_households)::BIGINT AS member_households,
        bool_and(is_year_end) AS is_year_end, bool_or(is_illustrative) AS is_illustrative
    FROM marts.poverty_commune_at(as_of)
    GROUP BY ALL
)
SELECT
    summed.year, -- Năm | Year [year]
    summed.standard_code, -- Chuẩn nghèo | Standard
    standard.name_vi AS standard_vi, -- Tên chuẩn nghèo | Standard's name
    standard.name_en AS standard_en, -- Tên chuẩn nghèo (tiếng Anh) | Standard's name in English
    standard.legal_basis, -- Căn cứ pháp lý | Legal basis
    standard.valid_from, -- Chuẩn áp dụng từ ngày | Standard in force from
    summed.on_day, -- Ngày số liệu | Date of the figures
    summed.cells_reviewed, -- Số ấp, khu phố có số liệu | Hamlets with figures [cells]
    summed.households, -- Số hộ | Households [households]
    summed.poor, -- Hộ nghèo | Poor households [households]
    summed.near_poor, -- Hộ cận nghèo | Near-poor households [households]
    summed.poor / summed.households::DOUBLE AS poor_rate, -- Tỷ lệ hộ nghèo | Poverty rate [0..1]
    summed.near_poor / summed.households::DOUBLE AS near_poor_rate, -- Tỷ lệ hộ cận nghèo | Near-poverty rate [0..1]
    summed.policy_households, -- Hộ chính sách nghèo, cận nghèo | Policy households among poor and near-poor [households]
    summed.member_households, -- Hộ đảng viên nghèo, cận nghèo | Members' households among poor and near-poor [households]
    summed.is_year_end, -- Số liệu cuối năm | Year-end figure
    summed.is_illustrative -- Số liệu minh họa | Illustrative
FROM summed
LEFT JOIN core.poverty_standard AS standard USING (standard_code)
CROSS JOIN marts.programme_at(as_of) AS programme
WHERE summed.cells_reviewed * 2 >= programme.cells
ORDER BY summed.year, standard.valid_from
