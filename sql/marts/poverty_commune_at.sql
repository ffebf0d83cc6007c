-- Poor and near-poor households of each commune by year and standard, as of a date: of each hamlet its last review of
-- that year on that standard. Counts are summed and the rate is taken once.
-- Grain: one row a commune, year and standard.
WITH summed AS (
    SELECT
        current.current_id AS commune_id, review.review_year AS year, review.standard_code, max(review.reviewed_on) AS on_day,
        count(*) AS cells_reviewed, sum(households)::BIGINT AS households, sum(poor)::BIGINT AS poor, sum(near_poor)::BIGINT AS near_poor,
        sum(policy_households)::BIGINT AS policy_households,
        sum(member_households)::BIGINT AS member_households,
        bool_and(is_year_end) AS is_year_end, bool_or(is_illustrative) AS is_illustrative
    FROM core.yearly_household_review_at(as_of) AS review
    JOIN core.commune_of_at(as_of) AS current ON current.commune_id = review.commune_id
    GROUP BY ALL
)
SELECT
    commune_id, -- Xã, thị trấn | Commune
    year, -- Năm | Year [year]
    standard_code, -- Chuẩn nghèo | Standard
    on_day, -- Ngày số liệu | Date of the figures
    cells_reviewed, -- Số ấp, khu phố có số liệu | Hamlets with figures [cells]
    households, -- Số hộ | Households [households]
    poor, -- Hộ nghèo | Poor households [households]
    near_poor, -- Hộ cận nghèo | Near-poor households [households]
    poor / households::DOUBLE AS poor_rate, -- Tỷ lệ hộ nghèo | Poverty rate [0..1]
    near_poor / households::DOUBLE AS near_poor_rate, -- Tỷ lệ hộ cận nghèo | Near-poverty rate [0..1]
    policy_households, -- Hộ chính sách nghèo, cận nghèo | Policy households among poor and near-poor [households]
    member_households, -- Hộ đảng viên nghèo, cận nghèo | Members' households among poor and near-poor [households]
    is_year_end, -- Số liệu cuối năm | Year-end figure
    is_illustrative -- Số liệu minh họa | Illustrative
FROM summed
ORDER BY commune_id, year, standard_code
