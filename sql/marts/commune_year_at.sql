-- Recognitions of each commune by counting year, by the units of the as-of date.
-- Grain: one row a commune and counting year, without gaps.
WITH units AS (
    SELECT commune_id FROM core.commune
    WHERE (valid_from IS NULL OR valid_from <= as_of) AND (valid_to IS NULL OR valid_to >= as_of)
),
years AS (
    SELECT counting_year FROM core.year_count_at(as_of)
),
counted AS (
    SELECT current.current_id AS commune_id, recognition.counting_year, count(*) AS recognised, bool_or(recognition.is_illustrative) AS is_illustrative
    FROM core.recognition AS recognition
    JOIN core.commune_of_at(as_of) AS current ON current.commune_id = recognition.commune_id
    WHERE recognition.decided_on <= as_of
    GROUP BY ALL
)
SELECT
    units.commune_id, -- Xã, thị trấn | Commune
    years.counting_year AS year, -- Năm | Year [year]
    coalesce(counted.recognised, 0) AS recognised, -- Được công nhận trong năm | Recognised in the year [cells]
    coalesce(counted.is_illustrative, false) AS is_illustrative -- Số liệu minh họa | Illustrative
FROM units
CROSS JOIN years
LEFT JOIN counted ON counted.commune_id = units.commune_id AND counted.counting_year = years.counting_year
ORDER BY units.commune_id, years.counting_year
