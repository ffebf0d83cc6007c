-- matter
-- vi: Đăng ký trong năm chưa đủ: số chi bộ đăng ký ít hơn tốc độ cần có mỗi năm, nên dù tất cả đều đạt vẫn chậm thêm.
-- en: Too few registrations this year: fewer cells registered than the pace needed a year, so even if all succeed the district falls behind.
SELECT
    'registration_short/' || year($as_of::DATE) AS key, 2 AS severity, NULL::BIGINT AS commune_id,
    NULL::BIGINT AS cell_id,
    'Năm ' || year($as_of::DATE) || ' có ' || total.registered || ' chi bộ đăng ký, trong khi cần '
        || replace(printf('%.1f', forecast.pace_needed), '.', ',') || ' chi bộ được công nhận mỗi năm' AS sentence_vi,
    total.registered || CASE WHEN total.registered = 1 THEN ' cell' ELSE ' cells' END || ' registered for '
        || year($as_of::DATE) || ', while '
        || printf('%.1f', forecast.pace_needed) || ' recognitions a year are needed' AS sentence_en,
    'Ban Tổ chức Huyện ủy' AS office_vi, 'Organisation Commission of the District Party Committee' AS office_en,
    make_date(year($as_of::DATE), $registrations_due_month::INTEGER, 1) AS since, total.is_illustrative
FROM marts.commune_total_at($as_of) AS total
CROSS JOIN marts.headline_forecast_at($as_of) AS forecast
WHERE month($as_of::DATE) >= $registrations_due_month::INTEGER AND total.registered < forecast.pace_needed
