-- stop
-- vi: Người đọc sẽ thấy tổng số hộ nghèo, cận nghèo của các xã, thị trấn khác số toàn huyện và không biết tin số nào.
-- en: A reader would see the communes' poor and near-poor households add up to something else than the district's, and not know which to believe.
-- touches: poverty, communes
WITH summed AS (
    SELECT year, standard_code, sum(households) AS households, sum(poor) AS poor, sum(near_poor) AS near_poor
    FROM marts.poverty_commune GROUP BY year, standard_code
)
SELECT
    year, standard_code, summed.households, district.households AS district_households,
    summed.poor, district.poor AS district_poor, summed.near_poor, district.near_poor AS district_near_poor
FROM marts.poverty AS district
LEFT JOIN summed USING (year, standard_code)
WHERE (district.households, district.poor, district.near_poor) IS DISTINCT FROM (summed.households, summed.poor, summed.near_poor)
    OR abs(district.poor_rate * district.households - district.poor) > 1e-6
    OR abs(district.near_poor_rate * district.households - district.near_poor) > 1e-6
