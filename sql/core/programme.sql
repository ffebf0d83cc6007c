-- The programme over all sources: its district, its term and the years that it counts.
-- Grain: one row.
SELECT
    any_value(name_vi ORDER BY source) AS name_vi, -- Tên chương trình | Programme
    any_value(name_en ORDER BY source) AS name_en, -- Tên chương trình (tiếng Anh) | Programme in English
    string_agg(DISTINCT district_name, ', ' ORDER BY district_name) AS district_name, -- Huyện | District
    string_agg(DISTINCT province_name, ', ' ORDER BY province_name) AS province_name, -- Tỉnh | Province
    any_value(term_label ORDER BY source) AS term_label, -- Nhiệm kỳ | Term
    min(first_year) FILTER (first_year BETWEEN 1900 AND 2100)
        AS first_year, -- Năm đầu được tính | First counting year [year]
    max(last_year) FILTER (last_year BETWEEN 1900 AND 2100)
        AS last_year -- Năm cuối được tính | Last counting year [year]
FROM history.programme
WHERE valid_to_load IS NULL
