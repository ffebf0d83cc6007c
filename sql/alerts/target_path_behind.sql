-- matter
-- vi: Chậm so với lộ trình: số chi bộ được công nhận thấp hơn mức phải có nếu chỉ tiêu được chia đều theo thời gian.
-- en: Behind the path to the target: fewer cells are recognised than if the target were spread evenly over the term.
SELECT
    'target_path_behind' AS key, 3 AS severity, NULL::BIGINT AS commune_id, NULL::BIGINT AS cell_id,
    'Toàn huyện có ' || net || '/' || target || ' chi bộ được công nhận; chia đều theo thời gian, đến ngày này phải có '
        || replace(printf('%.1f', even_pace), '.', ',') AS sentence_vi,
    'The district has ' || net || '/' || target || ' cells recognised; spread evenly over the term there would be '
        || printf('%.1f', even_pace) || ' by this day' AS sentence_en,
    'Ban Thường vụ Huyện ủy' AS office_vi, 'Standing Board of the District Party Committee' AS office_en,
    $as_of::DATE AS since, is_illustrative
FROM marts.programme_at($as_of)
WHERE due_on >= $as_of::DATE AND even_pace - net >= $path_cells::DOUBLE
