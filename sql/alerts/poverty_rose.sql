-- matter
-- vi: Tỷ lệ hộ nghèo tăng: cao hơn kỳ rà soát cuối năm trước theo cùng một chuẩn nghèo.
-- en: Poverty rate rose: higher than at the year-end review before it, by the same poverty standard.
WITH compared AS (
    SELECT
        commune_id, year, on_day, poor_rate, is_illustrative,
        lag(poor_rate) OVER same AS rate_before, lag(year) OVER same AS year_before,
        lag(is_illustrative) OVER same AS is_before_illustrative,
        max(on_day) OVER (PARTITION BY commune_id) AS last_day
    FROM marts.poverty_commune_at($as_of)
    WHERE is_year_end
    WINDOW same AS (PARTITION BY commune_id, standard_code ORDER BY year)
)
SELECT
    'poverty_rose/' || compared.commune_id AS key, 2 AS severity, compared.commune_id, NULL::BIGINT AS cell_id,
    upper(left(office.place_vi, 1)) || substr(office.place_vi, 2) || ': tỷ lệ hộ nghèo tăng từ '
        || replace(printf('%.2f', 100 * rate_before), '.', ',') || '% số hộ năm ' || year_before
        || ' lên ' || replace(printf('%.2f', 100 * poor_rate), '.', ',') || '% năm ' || year AS sentence_vi,
    office.place_en || ': the poverty rate rose from ' || printf('%.2f', 100 * rate_before) || '% of households in '
        || year_before || ' to ' || printf('%.2f', 100 * poor_rate)
        || '% in ' || year AS sentence_en,
    office.office_vi, office.office_en, on_day AS since,
    compared.is_illustrative OR is_before_illustrative AS is_illustrative
FROM compared
JOIN marts.commune_office_at($as_of) AS office USING (commune_id)
WHERE on_day = last_day AND poor_rate - rate_before > $poverty_rise::DOUBLE
ORDER BY since, key
