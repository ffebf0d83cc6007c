-- matter
-- vi: Chậm so với lộ trình: số chi bộ được công nhận thấp hơn mức phải có nếu chỉ tiêu được chia đều theo thời gian.
-- en: Behind the path to the target: fewer cells are recognised than if the target were spread evenly over the term.
WITH path AS (
    SELECT
        net, target, is_illustrative, make_date(first_year, 1, 1) AS starts_on,
        target * ($as_of::DATE - make_date(first_year, 1, 1) + 1) / (due_on - make_date(first_year, 1, 1) + 1)::DOUBLE AS expected
    FROM marts.programme_at($as_of)
    WHERE target IS NOT NULL AND due_on >= $as_of::DATE
)
SELECT
    'target_path_behind' AS key, 3 AS severity, NULL::BIGINT AS commune_id, NULL::BIGINT AS cell_id,
    'Toàn huyện có ' || net || '/' || target || ' chi bộ được công nhận; chia đều theo thời gian, đến ngày này phải có ' || replace(printf('%.1f', expected), '.', ',') AS sentence_vi,
    'The district has ' || net || '/' || target || ' cells recognised; spread evenly over the term there would be ' || printf('%.1f', expected) || ' by this day' AS sentence_en,
    'Ban Thường vụ Huyện ủy' AS office_vi, 'Standing Board of the District Party Committee' AS office_en, $as_of::DATE AS since, is_illustrative
FROM path
WHERE expected - net >= $path_cells::DOUBLE
