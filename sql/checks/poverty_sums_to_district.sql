-- stop
-- vi: Người đọc sẽ thấy tổng số hộ nghèo, cận nghèo của các xã, thị trấn khác số toàn huyện và không biết tin số nào.
-- en: A reader would see the communes' poor and near-poor households add up to something else than the district's, and not know which to believe.
-- touches: poverty, communes
-- shows: year
-- Summed from the hamlets once more, for the marts have no value where a count is withheld.
WITH summed AS (
    SELECT review.review_year AS year, review.standard_code, sum(review.households) AS households,
        sum(review.poor) AS poor, sum(review.near_poor) AS near_poor
    FROM core.yearly_household_review AS review
    GROUP BY ALL
),
communes AS (
    SELECT
        year, standard_code, sum(households) AS households, sum(poor) AS poor, sum(near_poor) AS near_poor,
        count(*) = count(poor) AS has_all_poor, count(*) = count(near_poor) AS has_all_near_poor
    FROM marts.poverty_commune GROUP BY year, standard_code
)
SELECT
    year, standard_code, summed.households, district.households AS district_households,
    communes.households AS communes_households,
    summed.poor, district.poor AS district_poor, communes.poor AS communes_poor,
    summed.near_poor, district.near_poor AS district_near_poor, communes.near_poor AS communes_near_poor
FROM marts.poverty AS district
LEFT JOIN summed USING (year, standard_code)
LEFT JOIN communes USING (year, standard_code)
WHERE (district.households, district.households) IS DISTINCT FROM (summed.households, communes.households)
    OR district.poor != summed.poor OR district.near_poor != summed.near_poor
    OR (communes.has_all_poor AND communes.poor != summed.poor)
    OR (communes.has_all_near_poor AND communes.near_poor != summed.near_poor)
    OR (NOT communes.has_all_poor AND communes.poor > summed.poor)
    OR (NOT communes.has_all_near_poor AND communes.near_poor > summed.near_poor)
    OR abs(district.poor_rate * district.households - district.poor) > 1e-6
    OR abs(district.near_poor_rate * district.households - district.near_poor) > 1e-6
