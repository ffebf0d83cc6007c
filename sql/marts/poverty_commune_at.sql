-- Poor and near-poor households of each commune by year and standard, as of a date: the counts of its hamlets are
-- summed and the rate is taken once. Without the counts that are withheld. Dated by the day on which most of its
-- hamlets were counted.
-- Grain: one row a commune, year and standard.
WITH counted AS (
    SELECT
        unit.list_from, unit.current_id AS listed_id, review.*,
        count(*) OVER (PARTITION BY unit.current_id, review.review_year, review.standard_code, review.stage,
            review.reviewed_on) AS on_the_day
    FROM core.yearly_household_review_at(as_of) AS review
    JOIN core.unit_by_list AS unit ON unit.commune_id = review.commune_id
        AND unit.list_from = (SELECT max(list_from) FROM core.unit_by_list WHERE list_from <= as_of)
),
dated AS (
    SELECT
        *,
        first_value(reviewed_on) OVER (PARTITION BY listed_id, review_year, standard_code, stage
            ORDER BY on_the_day DESC, reviewed_on DESC) AS on_day
    FROM counted
),
summed AS (
    SELECT
        list_from, listed_id AS commune_id, review_year AS year, standard_code, stage, on_day,
        count(*) FILTER (reviewed_on <> on_day) AS other_cells,
        min(reviewed_on) FILTER (reviewed_on <> on_day) AS other_from,
        max(reviewed_on) FILTER (reviewed_on <> on_day) AS other_to,
        count(*) AS cells_reviewed, sum(households)::BIGINT AS households, sum(poor)::BIGINT AS poor,
        sum(near_poor)::BIGINT AS near_poor,
        sum(policy_households)::BIGINT AS policy_households, sum(member_households)::BIGINT AS member_households,
        bool_and(is_year_end) AS is_year_end, bool_or(is_illustrative) AS is_illustrative
    FROM dated
    GROUP BY ALL
)
SELECT
    summed.commune_id, -- Xã, thị trấn | Commune
    summed.year, -- Năm | Year [year]
    summed.standard_code, -- Chuẩn nghèo | Standard
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
LEFT JOIN marts.withheld_band AS band
    ON band.level = 'unit' AND band.year = summed.year AND band.standard_code = summed.standard_code
    AND band.stage = summed.stage
    AND band.list_from = summed.list_from AND band.id = summed.commune_id
ORDER BY summed.commune_id, summed.year, summed.standard_code
