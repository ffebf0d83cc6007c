-- matter
-- vi: Khả năng đạt chỉ tiêu thấp: theo nhịp độ đã ghi, khả năng đạt chỉ tiêu nhiệm kỳ thấp hơn mức đặt ra.
-- en: The chance of reaching the target is low: at the recorded pace it is below the level that was set.
SELECT
    'forecast_below' AS key, 3 AS severity, NULL::BIGINT AS commune_id, NULL::BIGINT AS cell_id,
    'Theo số đã ghi đến ' || strftime(counted_to, '%d/%m/%Y') || ', khả năng đạt ' || target || ' chi bộ đến '
        || strftime(deadline, '%d/%m/%Y') || ' thấp hơn '
        || round(100 * $forecast_below::DOUBLE)::INTEGER || '%: cần ' || replace(printf('%.1f', pace_needed), '.', ',')
        || ' chi bộ mỗi năm, đã có '
        || replace(printf('%.1f', pace_had), '.', ',') AS sentence_vi,
    'On the record to ' || strftime(counted_to, '%-d %b %Y') || ' the chance of ' || target || ' cells by '
        || strftime(deadline, '%-d %b %Y') || ' is below '
        || round(100 * $forecast_below::DOUBLE)::INTEGER || '%: ' || printf('%.1f', pace_needed)
        || ' cells a year are needed, against ' || printf('%.1f', pace_had) || ' so far' AS sentence_en,
    'Ban Thường vụ Huyện ủy' AS office_vi, 'Standing Board of the District Party Committee' AS office_en,
    counted_to AS since, false AS is_illustrative
FROM marts.headline_forecast_at($as_of)
WHERE probability < $forecast_below::DOUBLE
